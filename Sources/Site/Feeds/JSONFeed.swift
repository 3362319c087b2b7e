import Vocabulary

extension Feed {
  /// JSON Feed 1.1.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", title)
      json.member("home_page_url", URLText.encoded(home))
      json.member("feed_url", URLText.encoded(url))
      json.member("description", description)
      json.member("language", language)
      json.member("authors", names: [author].compactMap(\.self))
      json.member("items") { json in
        json.array(items) { item, json in item.write(to: &json) }
      }
    }
    return json.bytes
  }
}

extension FeedItem {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("url", URLText.encoded(permalink))
      json.member("title", title)
      // One of the two must be there.
      if let content {
        json.member("content_html", content)
        json.member("summary", summary.isEmpty ? nil : summary)
      } else {
        json.member("content_text", summary)
      }
      json.member("image", image.map(URLText.encoded))
      json.member("date_published", published?.description)
      json.member("date_modified", updated?.description)
      json.member("authors", names: authors)
      if !categories.isEmpty {
        json.member("tags") { json in json.array(categories) { tag, json in json.text(tag) } }
      }
    }
  }
}

extension JSONWriter {
  /// `[{"name": …}]`, or nothing for nobody.
  fileprivate mutating func member(_ key: String, names: [String]) {
    guard !names.isEmpty else { return }
    member(key) { json in
      json.array(names) { name, json in json.object { $0.member("name", name) } }
    }
  }
}
