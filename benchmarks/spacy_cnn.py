"""The spaCy CNN pipeline that the language reader is measured beside, in quality and in speed."""

from __future__ import annotations

from typing import Any


def cnn_pipeline() -> Any:  # noqa: ANN401  spaCy is not always installed
    """A CNN pipeline of the small English one's size, not yet initialised."""
    import spacy

    made = spacy.blank("en")
    made.add_pipe("tok2vec", config={"model": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96,
                  "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                  "rows": [5000, 1000, 2500, 2500], "include_static_vectors": False},
        "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96,
                   "window_size": 1, "maxout_pieces": 3, "depth": 4},
    }})  # fmt: skip
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    made.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    )
    for name, kind, width in (("parser", "parser", 64), ("ner", "ner", 64)):
        made.add_pipe(name, config={"model": {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind,
            "extra_state_tokens": False, "hidden_width": width, "maxout_pieces": 2, "use_upper": True,
            "tok2vec": listener,
        }})  # fmt: skip
    return made
