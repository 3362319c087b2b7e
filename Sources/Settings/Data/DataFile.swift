public import Vocabulary

/// Reads the data that templates show: `site/data/prices.csv`, `team.yaml`, `map.json`.
public enum DataFile {
  public enum Format: Sendable {
    case yaml, json, csv

    /// By the ending of the file's name; nil for a file that holds no data.
    public init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "yaml", "yml": self = .yaml
      case "json": self = .json
      case "csv", "tsv": self = .csv
      default: return nil
      }
    }
  }

  /// The value of a file; a table is a list of mappings with its first row's words for keys.
  ///
  /// What cannot be read, or only in part, is told in `findings`, and what can be is given.
  public static func read(
    _ bytes: [UInt8], path: String, findings: inout [Finding]
  ) -> Node? {
    guard let format = Format(path: path) else {
      findings.append(
        Finding(
          .error, in: path, "this is no data file that Rapport reads",
          advice: "Data is read from .yaml, .json and .csv."))
      return nil
    }
    let text = TextFile.withoutByteOrderMark(bytes)
    if let fault = TextFile.fault(in: text, path: path) {
      findings.append(fault)
      return nil
    }
    do {
      switch format {
      case .yaml: return try YAML.parse(valid: text, path: path, firstLine: 1)
      case .json: return try JSON.parse(text, path: path)
      case .csv: return CSVTable.read(text, path: path, findings: &findings)
      }
    } catch {
      findings += error.all
      return nil
    }
  }
}
