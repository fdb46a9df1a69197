"""Numbers that are no years: patterns for what stands around them."""

from __future__ import annotations

#: Behind a number: units and things that are counted.
NOT_A_COUNT = (
    r"(?![-–]\d(?!\d\b|\d{3}\b)|[.,:]\d|%|\s?(?:percent|per cent|people|persons|men|women|children|troops|soldiers|police|"
    r"fighters|militants|miles?|km|kilometers|kilometres|meters|metres|feet|tons|tonnes|dollars|euros|"
    r"pounds|rubles|rupees|yuan|barrels|votes|jobs|homes|houses|deaths|cases|workers|employees|members|"
    r"square|acres|hectares|cubic|pages|students|refugees|migrants|prisoners|GMT|hours|hrs|years old|"
    r"years|days|times|words|copies|units|points|others|more|residents|families|delegates|seats|"
    r"Street|St\b|Avenue|Ave\b|Road|Rd\b|kg|kilograms|watts|m\b|ft\b|°|degrees)\b)"
)
#: Before a number: what is numbered.
NOT_NUMBERED = "".join(
    rf"(?<!\b{word} )"
    for word in ("Room", "Flight", "Route", "Highway", "Interstate", "Gate", "Suite", "Apt", "No.")
)
#: Behind a number: the name of a street, whose house it tells.
NOT_A_HOUSE = (
    r"(?! (?:[NSEW]\.? )?(?:[A-Z][\w'’.-]+ ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Highway|Parkway)\b)"
)
