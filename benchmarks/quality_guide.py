"""What a reader of the quality page must know: the data sets and what the columns mean."""

from __future__ import annotations

GUIDE = """## Data

`seeds` are the two news pages the project grew from, labelled by hand: they show what works at all, not what to expect. None of the texts is in the package.

| Set | Size | From | Licence as found |
|---|---|---|---|
| seeds | 2 pages, 35 edits, with all facts | two outlets | the texts are the outlets' |
| pages.multi, silver, stress | 5, 250 and 250 pages with 24, 548 and 1,019 articles | real pages flattened and joined, or real articles laid out with written boilerplate | texts are the outlets'; collections MIT (fundus) and Apache-2.0 (htmldate, readability, article-extraction-dataset) |
| pages.invented | 110 pages with 244 articles in 19 languages: digests of briefs, live posts, lists, texts without headlines, single articles among or like several, pages without article | written for this project | CC0 |
| html.dev | 100 pages of 80 outlets, with reviewed extractions | fundus, article-extraction-dataset | the same |
| copies.dev, edits.dev | 78 pairs and 66 edits, read by one reader, among 2,109 documents | FNC-1, ECB+ | FNC-1: none named; ECB+: CC BY 3.0 |
| language.ewt_test, names | 2,077 sentences | UD English EWT, Universal NER | CC BY-SA 4.0 |
| language.gum | 6,135 sentences of 88 documents | GUM | annotations CC BY 4.0; texts CC BY-NC-SA or not clear |
| language.news | 151 sentences | written for this project | CC0 |
| quotes.articles | 840 articles with 19,868 attributions | PolNeAR 1.0, training part | none stated |
| quotes.gum, times.gum | GUM's open part (106 documents); all its documents | GUM | annotations CC BY 4.0; texts under their own licences |
| actors.phrases | 188 phrases | written for this project | CC0 |
| places.lgl, gwn | 588 and 200 articles with 5,088 and 2,601 places | Local-Global Lexicon; GeoWebNews | none for the texts |
| events.relation | 1,049 pairs in 1,043 sentences | PLOVER relation sentences (Hu et al. 2024), training part | none stated |
| events.sentences, pairs | 924 and 774 sentences | CAMEO sentences given out with ConfliBERT (2022), training part | repository GPL-3 |

In part in sample: `quotes.gum` is scored on documents whose trees the reader was trained on, and `times.gum` on all documents, those among them.

## Columns

| Column | Means |
|---|---|
| count | pages whose number of articles is right |
| start, start_pg | F1 of the lines where articles start: over all articles; the mean over pages |
| exact, span | F1 of starts at the very line of the gold; of articles with start and last line right |
| none | of `pages.invented`: share of the pages without article that are read so |
| article, boiler, label | F1 of the words of articles, mean over pages; F1 of boilerplate lines in and around articles; mean F1 of the labels |
| agency, byline, dateline, headline, published, updated | of `pages.*.told`: articles whose own are told right, a number |
| copy, reuse, hard | F1 of pairs that are copies; of those where text was taken over at all; of the latter where a tenth to nine tenths of it is shared |
| traps | of 20 pairs that share only a quotation or document, those taken for copies: less is better |
| story_bcubed, b3_F1 | BCubed F1 of groups: stories; mentions of one actor |
| P, R, F1 | precision, recall and their mean; of edits and of events |
| accuracy, macro | of `copies`: pairs with the right one of four labels; mean F1 of the labels |
| tight | share of the spans told that lies in the gold's |
| class, family, micro, macro | found edits whose class, or group of classes, is right; F1 of place and class together, over all edits and as a mean over classes |
| risky_found, risky_flagged, false_fact | edits that change what is stated, found; told as a fact, a changed quotation or wording; edits told as facts that are none (less is better) |
| exact_F1, iou_F1, overlap_F1, marks_F1 | what was said: same span; half shared; any word shared; spans between marks |
| speech_R, mention, resolved | reported speech found; speaker's words right; speaker told by name |
| acc161_all, acc161_found | places put within 161 km: of all; of those found |
| source_F1, target_F1, dyad_F1, triple_F1 | who acts; towards whom; both; both and the act |
| false_fires | of sentences without an act, per cent in which one is read: less is better |
"""
