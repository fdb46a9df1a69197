"""Line rules: what told the label of a line, or where an article begins, and why a line opens none.

The value of each is what ``why`` shows of it; later rules ask for the member.
"""

from __future__ import annotations

from enum import StrEnum


class LineRule(StrEnum):
    """The rule or model behind one label."""

    #: A line without a visible character.
    BLANK = "blank"
    #: The form of the lines alone, on pages whose full reading took too long.
    FORM = "form"
    #: The score of the trained labeller.
    LABELLER = "labeller"
    #: Outside every article, and of no closed class.
    OUTSIDE = "outside"

    # What opens an article.
    START = "start"
    POST_STAMP = "post_stamp"
    DATELINE = "dateline"
    RUNNING_TEXT_ABOVE = "running_text_above"
    RUNNING_TEXT_ALONE = "running_text_alone"

    # Closed classes: a list or a grammar tells them, whatever stands around.
    STAMP = "stamp"
    BY = "by"
    BY_AND_STAMP = "by_and_stamp"
    PICTURE_CREDIT = "picture_credit"
    BUTTON = "button"
    LEADS_ELSEWHERE = "leads_elsewhere"
    AGENCY_ALONE = "agency_alone"
    WHO_REPORTED = "who_reported"
    WHO_HELPED = "who_helped"
    POST_HANDLE = "post_handle"
    POST_LINK = "post_link"
    ADDRESS = "address"

    # Phrases of the interface, by the kinds of ``data/page_phrases.toml``.
    PHRASE_COMMENT = "phrase:comment"
    PHRASE_NEWSLETTER = "phrase:newsletter"
    PHRASE_RELATED = "phrase:related"
    PHRASE_SHARE = "phrase:share"
    PHRASE_AD = "phrase:ad"
    PHRASE_LEGAL = "phrase:legal"
    PHRASE_NAV = "phrase:nav"
    PHRASE_BIO = "phrase:bio"
    PHRASE_CAPTION = "phrase:caption"

    # Notices of a site on itself, by the kinds of ``data/page_notices.toml``.
    NOTICE_AFFILIATE = "notice:affiliate"
    NOTICE_DISCLAIMER = "notice:disclaimer"
    NOTICE_NEWSLETTER = "notice:newsletter"
    NOTICE_SUBSCRIPTION = "notice:subscription"
    NOTICE_LETTERS = "notice:letters"
    NOTICE_FOLLOW = "notice:follow"
    NOTICE_CORRECTION = "notice:correction"
    NOTICE_RIGHTS = "notice:rights"
    NOTICE_HELP = "notice:help"
    NOTICE_ELSEWHERE = "notice:elsewhere"
    NOTICE_EMBEDDED = "notice:embedded"

    # The head of an article, and what stands above it.
    SAME_LINE = "same_line"
    ABOVE_HEADLINE = "above_headline"
    BELOW_HEADLINE = "below_headline"
    NAME_BESIDE_STAMP = "name_beside_stamp"
    NAME_AND_POST = "name_and_post"
    BYLINE_ELEMENT = "byline_element"
    STAMP_IN_HEAD = "stamp_in_head"
    BULLET_IN_HEAD = "bullet_in_head"
    SENTENCE_IN_HEAD = "sentence_in_head"
    SENTENCE_APART_IN_HEAD = "sentence_apart_in_head"
    IN_HEAD = "in_head"
    BULLET_BEFORE_TEXT = "bullet_before_text"
    PARTED_FROM_TEXT = "parted_from_text"

    # Pictures, tables and posts.
    CAPTION_ELEMENT = "caption_element"
    CAPTION_FORM = "caption_form"
    ABOVE_CREDIT = "above_credit"
    BELOW_CREDIT = "below_credit"
    RUN_OF_CELLS = "run_of_cells"
    ABOVE_HANDLE = "above_handle"

    # Text that the labeller overlooked.
    CLEAN_PAGE = "clean_page"
    LONG_PARAGRAPH = "long_paragraph"
    BETWEEN_PARAGRAPHS = "between_paragraphs"
    GOES_ON_BELOW = "goes_on_below"
    SAID_OF_ITEMS = "said_of_items"
    SHOP_LINK = "shop_link"
    SHOP_NAME = "shop_name"

    # Signatures, and what stands below a text.
    AGENCY_FORM = "agency_form"
    SIGNED_BY_AGENCY = "signed_by_agency"
    POSTED_BELOW = "posted_below"
    NAME_BELOW = "name_below"
    BELOW_SIGNATURE = "below_signature"
    TELLS_OF_AUTHOR = "tells_of_author"

    # Runs of lines outside.
    COMMENT_ELEMENT = "comment_element"
    BELOW_COMMENTS = "below_comments"
    BELOW_RELATED = "below_related"
    SENTENCE_BELOW_TITLE = "sentence_below_title"
    TITLE_OF_TEASER = "title_of_teaser"
    ABOVE_BUTTON = "above_button"


class Bar(StrEnum):
    """Why a line opens no article; the value is what ``why`` shows of it."""

    #: A part of a numbered series.
    SERIES = "series"
    #: A sentence of a page that has little else.
    SENTENCE = "sentence"
    #: A line of a notice that asks for consent.
    CONSENT = "consent"
    #: A section's title behind a mark that the page's headlines do not have.
    SECTION_MARK = "section_mark"
    #: The name of a reader who is answered.
    READER = "reader"
    #: A link behind a prefix.
    PREFIX = "prefix"
    #: The name of a part of an article or of a site's list.
    SECTION_TITLE = "section_title"
    #: Between two copies of a line that stands between all paragraphs.
    BETWEEN_COPIES = "between_copies"
    #: The caption of a picture inside a text.
    CAPTION = "caption"
