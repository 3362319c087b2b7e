"""The Nu HTML checker has nothing to say about any page."""
import nu


def test_every_page_is_valid(example):
    assert nu.remarks(sorted(example.rglob("*.html"))) == []


def test_the_checker_would_speak(folder):
    """A guard against a checker that is silent because it did not run."""
    (folder / "wrong.html").write_text("<!DOCTYPE html><html lang=en><title>x</title><p><li></p>")
    assert nu.remarks([folder / "wrong.html"]) != []
