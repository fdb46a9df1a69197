"""Pool: the articles of the development pages without what stood around them."""

from __future__ import annotations

from dataclasses import dataclass

from zones import DevPage

from wirecopy.language.detect import detect_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Headline and paragraphs of one article."""

    outlet: str
    source: str
    language: str | None
    headline: str
    #: Paragraph, and whether it is a subheading.
    paragraphs: tuple[tuple[str, bool], ...]

    @property
    def deck(self) -> str | None:
        """A first paragraph short enough for a standfirst."""
        text, is_heading = self.paragraphs[0]
        return text if 60 <= len(text) <= 320 and not is_heading else None


def make_pool(pages: list[DevPage]) -> list[Story]:
    """One story an article, in the order met; live posts without headlines and stubs are left out."""
    found: dict[tuple[str, str], Story] = {}
    for page in pages:
        starts = sorted(page.starts)
        for k, start in enumerate(starts):
            owner = page.owners[start]
            end = starts[k + 1] if k + 1 < len(starts) else len(page.lines)
            paragraphs = tuple(
                (page.lines[n], _is_heading(page.lines[n]))
                for n in range(start + 1, end)
                if n in page.content
            )
            size = sum(len(text) for text, _ in paragraphs)
            known = found.get(owner)
            if size < 250 or not 12 <= len(page.lines[start]) <= 220 or start in page.content:
                continue
            if known is None or len(known.paragraphs) < len(paragraphs):
                found[owner] = Story(
                    outlet=owner[0],
                    source=owner[1],
                    language=detect_language(" ".join(text for text, _ in paragraphs)[:3000]),
                    headline=page.lines[start],
                    paragraphs=paragraphs,
                )
    return list(found.values())


def _is_heading(text: str) -> bool:
    return len(text) < 110 and not text.rstrip("”\"»').").endswith(
        (".", "!", "…", "。", "؟", ":", ",")
    )
