"""Tags for some sentences of a text."""

from __future__ import annotations

from wirecopy.language import add_tags, read, tagged_at

_ENGLISH = "The envoys met in Oslo. Nobody signed anything. They will meet again on Friday."


def test_only_the_sentences_asked_for_are_tagged_and_as_in_the_whole_text() -> None:
    """One asked for twice is read once."""
    bare = read(_ENGLISH, tag=False)
    starts = [sentence.start for sentence in bare.sentences]
    found = tagged_at(bare, [starts[2], starts[0], starts[2]])
    whole = {sentence.start: sentence for sentence in add_tags(bare).sentences}
    assert found == {start: whole[start] for start in (starts[0], starts[2])}


def test_what_is_tagged_stays_and_what_cannot_be_stays_bare() -> None:
    """A text that was tagged before, and one in another language."""
    tagged = read(_ENGLISH)
    first = tagged.sentences[0]
    assert tagged_at(tagged, [first.start])[first.start] is first
    german = read(
        "Die Gesandten haben sich am Montag in der Stadt getroffen und nichts beschlossen."
    )
    assert tagged_at(german, [0]) == {0: german.sentences[0]}
    assert german.sentences[0].tokens[0].upos is None


def test_starts_of_no_sentence_give_nothing() -> None:
    """No error either."""
    assert not tagged_at(read(_ENGLISH, tag=False), [1])
    assert not tagged_at(read(""), [0])
