"""The invented people, and the issue that is merged for them."""
import csv
import random

TOWNS = ["Aldermere", "Withy", "Combe", "Hatherleigh", "Stoke Abbas", "Penhallow", "Marsh End"]
SITE = """title: A nursery
url: https://www.nursery.example
mail: { from: Maud <maud@nursery.example> }
business: { name: A nursery, address: [3 Withy Lane, Aldermere] }
contacts:
  fields:
    town: { title: Town, default: your town }
    trees: { type: number, title: Trees, default: "0" }
  interests: { hedging: Hedging, herbs: Herbs, fruit: Fruit trees }
lists: { news: News from the nursery }
segments:
  near:
    list: news
    all:
      - { interest: hedging }
      - { field: town, is: [Aldermere, Combe] }
      - { field: trees, above: 20 }
"""
SENTENCE = ("The hedging list opens on Monday, {{name}}: hornbeam, field maple and hazel were lifted in a "
            "dry week and stand heeled in behind the barn, and in {{town}} they go out with the cart. ")


def write(path, count):
    chance = random.Random(7)
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["email", "name", "town", "trees", "interests"])
        for number in range(count):
            rows.writerow([
                f"reader{number}@mail{number % 97}.example", f"Reader {number}", chance.choice(TOWNS),
                chance.randrange(60), ", ".join(chance.sample(["hedging", "herbs", "fruit"], number % 3))])


def body(kind, rows=16):
    """10 KB as it is written, with 16 rows."""
    paragraphs = []
    for number in range(rows):
        if kind != "text" and number % 4 == 0:
            paragraphs.append(f"## What stands in row {number}")
        words = SENTENCE * 3
        if kind != "text":
            words += "See **the whole list** at [our pages](https://shop.example.org/list?who={{email}})."
        paragraphs.append(words.strip())
        if kind != "text" and number % 4 == 1:
            paragraphs.append("- bare roots\n- *pots* of two litres\n- `AX-12`, in bundles of ten")
    return "\n\n".join(paragraphs) + "\n"


def issue(kind):
    """Of as many rows as make a message of 10 KB: it holds the words twice, and the mail's frame."""
    text = "---\nsubject: The spring list, {{name}}\naudience: news\narchive: false\n---\n" + body(kind, rows=2)
    return text.replace("{{name}}", '{{name | default: "friend"}}')
