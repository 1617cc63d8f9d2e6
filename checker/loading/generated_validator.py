"""Whether a file's content is valid, generated from `schema/claims.schema.json`.

Do not edit: run `python tests/loading/generate_validator.py`.
"""

import re
from typing import Any


class Refused(Exception):
    """The content is not valid."""


class _Patterns(dict[str, re.Pattern[str]]):
    def __missing__(self, pattern: str) -> re.Pattern[str]:
        self[pattern] = re.compile(pattern.replace("$", r"\Z"))
        return self[pattern]


REGEX_PATTERNS = _Patterns()


def validate(data: Any) -> Any:
    if not isinstance(data, (dict)):
        raise Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "source" in data_keys:
            data_keys.remove("source")
            data__source = data["source"]
            if not isinstance(data__source, (dict)):
                raise Refused
            data__source_is_dict = isinstance(data__source, dict)
            if data__source_is_dict:
                data__source_keys = set(data__source.keys())
                if "id" in data__source_keys:
                    data__source_keys.remove("id")
                    data__source__id = data__source["id"]
                    if not isinstance(data__source__id, (str)):
                        raise Refused
                    if isinstance(data__source__id, str):
                        if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__source__id):
                            raise Refused
                if "type" in data__source_keys:
                    data__source_keys.remove("type")
                    data__source__type = data__source["type"]
                    if not isinstance(data__source__type, (str)):
                        raise Refused
                    if not (isinstance(data__source__type, str) and data__source__type == 'article' or isinstance(data__source__type, str) and data__source__type == 'article-journal' or isinstance(data__source__type, str) and data__source__type == 'article-magazine' or isinstance(data__source__type, str) and data__source__type == 'article-newspaper' or isinstance(data__source__type, str) and data__source__type == 'bill' or isinstance(data__source__type, str) and data__source__type == 'book' or isinstance(data__source__type, str) and data__source__type == 'broadcast' or isinstance(data__source__type, str) and data__source__type == 'chapter' or isinstance(data__source__type, str) and data__source__type == 'classic' or isinstance(data__source__type, str) and data__source__type == 'collection' or isinstance(data__source__type, str) and data__source__type == 'dataset' or isinstance(data__source__type, str) and data__source__type == 'document' or isinstance(data__source__type, str) and data__source__type == 'entry' or isinstance(data__source__type, str) and data__source__type == 'entry-dictionary' or isinstance(data__source__type, str) and data__source__type == 'entry-encyclopedia' or isinstance(data__source__type, str) and data__source__type == 'figure' or isinstance(data__source__type, str) and data__source__type == 'graphic' or isinstance(data__source__type, str) and data__source__type == 'hearing' or isinstance(data__source__type, str) and data__source__type == 'interview' or isinstance(data__source__type, str) and data__source__type == 'legal_case' or isinstance(data__source__type, str) and data__source__type == 'legislation' or isinstance(data__source__type, str) and data__source__type == 'manuscript' or isinstance(data__source__type, str) and data__source__type == 'map' or isinstance(data__source__type, str) and data__source__type == 'motion_picture' or isinstance(data__source__type, str) and data__source__type == 'musical_score' or isinstance(data__source__type, str) and data__source__type == 'pamphlet' or isinstance(data__source__type, str) and data__source__type == 'paper-conference' or isinstance(data__source__type, str) and data__source__type == 'patent' or isinstance(data__source__type, str) and data__source__type == 'performance' or isinstance(data__source__type, str) and data__source__type == 'periodical' or isinstance(data__source__type, str) and data__source__type == 'personal_communication' or isinstance(data__source__type, str) and data__source__type == 'post' or isinstance(data__source__type, str) and data__source__type == 'post-weblog' or isinstance(data__source__type, str) and data__source__type == 'regulation' or isinstance(data__source__type, str) and data__source__type == 'report' or isinstance(data__source__type, str) and data__source__type == 'review' or isinstance(data__source__type, str) and data__source__type == 'review-book' or isinstance(data__source__type, str) and data__source__type == 'software' or isinstance(data__source__type, str) and data__source__type == 'song' or isinstance(data__source__type, str) and data__source__type == 'speech' or isinstance(data__source__type, str) and data__source__type == 'standard' or isinstance(data__source__type, str) and data__source__type == 'thesis' or isinstance(data__source__type, str) and data__source__type == 'treaty' or isinstance(data__source__type, str) and data__source__type == 'webpage'):
                        raise Refused
                if "title" in data__source_keys:
                    data__source_keys.remove("title")
                    data__source__title = data__source["title"]
                    if not isinstance(data__source__title, (str)):
                        raise Refused
                    if isinstance(data__source__title, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__title):
                            raise Refused
                if "title-short" in data__source_keys:
                    data__source_keys.remove("title-short")
                    data__source__titleshort = data__source["title-short"]
                    if not isinstance(data__source__titleshort, (str)):
                        raise Refused
                    if isinstance(data__source__titleshort, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__titleshort):
                            raise Refused
                if "shortTitle" in data__source_keys:
                    data__source_keys.remove("shortTitle")
                    data__source__shortTitle = data__source["shortTitle"]
                    if not isinstance(data__source__shortTitle, (str)):
                        raise Refused
                    if isinstance(data__source__shortTitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__shortTitle):
                            raise Refused
                if "container-title" in data__source_keys:
                    data__source_keys.remove("container-title")
                    data__source__containertitle = data__source["container-title"]
                    if not isinstance(data__source__containertitle, (str)):
                        raise Refused
                    if isinstance(data__source__containertitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__containertitle):
                            raise Refused
                if "container-title-short" in data__source_keys:
                    data__source_keys.remove("container-title-short")
                    data__source__containertitleshort = data__source["container-title-short"]
                    if not isinstance(data__source__containertitleshort, (str)):
                        raise Refused
                    if isinstance(data__source__containertitleshort, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__containertitleshort):
                            raise Refused
                if "journalAbbreviation" in data__source_keys:
                    data__source_keys.remove("journalAbbreviation")
                    data__source__journalAbbreviation = data__source["journalAbbreviation"]
                    if not isinstance(data__source__journalAbbreviation, (str)):
                        raise Refused
                    if isinstance(data__source__journalAbbreviation, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__journalAbbreviation):
                            raise Refused
                if "publisher" in data__source_keys:
                    data__source_keys.remove("publisher")
                    data__source__publisher = data__source["publisher"]
                    if not isinstance(data__source__publisher, (str)):
                        raise Refused
                    if isinstance(data__source__publisher, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__publisher):
                            raise Refused
                if "publisher-place" in data__source_keys:
                    data__source_keys.remove("publisher-place")
                    data__source__publisherplace = data__source["publisher-place"]
                    if not isinstance(data__source__publisherplace, (str)):
                        raise Refused
                    if isinstance(data__source__publisherplace, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__publisherplace):
                            raise Refused
                if "author" in data__source_keys:
                    data__source_keys.remove("author")
                    data__source__author = data__source["author"]
                    if not isinstance(data__source__author, (list, tuple)):
                        raise Refused
                    data__source__author_is_list = isinstance(data__source__author, (list, tuple))
                    if data__source__author_is_list:
                        data__source__author_len = len(data__source__author)
                        for data__source__author_x, data__source__author_item in enumerate(data__source__author):
                            validate___definitions_name(data__source__author_item)
                if "issued" in data__source_keys:
                    data__source_keys.remove("issued")
                    data__source__issued = data__source["issued"]
                    if not isinstance(data__source__issued, (str)):
                        raise Refused
                    if isinstance(data__source__issued, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__issued):
                            raise Refused
                if "accessed" in data__source_keys:
                    data__source_keys.remove("accessed")
                    data__source__accessed = data__source["accessed"]
                    if not isinstance(data__source__accessed, (str)):
                        raise Refused
                    if isinstance(data__source__accessed, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__accessed):
                            raise Refused
                if "URL" in data__source_keys:
                    data__source_keys.remove("URL")
                    data__source__URL = data__source["URL"]
                    if not isinstance(data__source__URL, (str)):
                        raise Refused
                    if isinstance(data__source__URL, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__URL):
                            raise Refused
                if "DOI" in data__source_keys:
                    data__source_keys.remove("DOI")
                    data__source__DOI = data__source["DOI"]
                    if not isinstance(data__source__DOI, (str)):
                        raise Refused
                    if isinstance(data__source__DOI, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__DOI):
                            raise Refused
                if "page" in data__source_keys:
                    data__source_keys.remove("page")
                    data__source__page = data__source["page"]
                    if not isinstance(data__source__page, (str)):
                        raise Refused
                    if isinstance(data__source__page, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__page):
                            raise Refused
                if "volume" in data__source_keys:
                    data__source_keys.remove("volume")
                    data__source__volume = data__source["volume"]
                    if not isinstance(data__source__volume, (str)):
                        raise Refused
                    if isinstance(data__source__volume, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__volume):
                            raise Refused
                if "issue" in data__source_keys:
                    data__source_keys.remove("issue")
                    data__source__issue = data__source["issue"]
                    if not isinstance(data__source__issue, (str)):
                        raise Refused
                    if isinstance(data__source__issue, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__issue):
                            raise Refused
                if "language" in data__source_keys:
                    data__source_keys.remove("language")
                    data__source__language = data__source["language"]
                    if not isinstance(data__source__language, (str)):
                        raise Refused
                    if isinstance(data__source__language, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__language):
                            raise Refused
                if "note" in data__source_keys:
                    data__source_keys.remove("note")
                    data__source__note = data__source["note"]
                    if not isinstance(data__source__note, (str)):
                        raise Refused
                    if isinstance(data__source__note, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__note):
                            raise Refused
                if "abstract" in data__source_keys:
                    data__source_keys.remove("abstract")
                    data__source__abstract = data__source["abstract"]
                    if not isinstance(data__source__abstract, (str)):
                        raise Refused
                    if isinstance(data__source__abstract, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__abstract):
                            raise Refused
                if "annote" in data__source_keys:
                    data__source_keys.remove("annote")
                    data__source__annote = data__source["annote"]
                    if not isinstance(data__source__annote, (str)):
                        raise Refused
                    if isinstance(data__source__annote, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__annote):
                            raise Refused
                if "archive" in data__source_keys:
                    data__source_keys.remove("archive")
                    data__source__archive = data__source["archive"]
                    if not isinstance(data__source__archive, (str)):
                        raise Refused
                    if isinstance(data__source__archive, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__archive):
                            raise Refused
                if "archive-place" in data__source_keys:
                    data__source_keys.remove("archive-place")
                    data__source__archiveplace = data__source["archive-place"]
                    if not isinstance(data__source__archiveplace, (str)):
                        raise Refused
                    if isinstance(data__source__archiveplace, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__archiveplace):
                            raise Refused
                if "archive_collection" in data__source_keys:
                    data__source_keys.remove("archive_collection")
                    data__source__archivecollection = data__source["archive_collection"]
                    if not isinstance(data__source__archivecollection, (str)):
                        raise Refused
                    if isinstance(data__source__archivecollection, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__archivecollection):
                            raise Refused
                if "archive_location" in data__source_keys:
                    data__source_keys.remove("archive_location")
                    data__source__archivelocation = data__source["archive_location"]
                    if not isinstance(data__source__archivelocation, (str)):
                        raise Refused
                    if isinstance(data__source__archivelocation, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__archivelocation):
                            raise Refused
                if "authority" in data__source_keys:
                    data__source_keys.remove("authority")
                    data__source__authority = data__source["authority"]
                    if not isinstance(data__source__authority, (str)):
                        raise Refused
                    if isinstance(data__source__authority, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__authority):
                            raise Refused
                if "available-date" in data__source_keys:
                    data__source_keys.remove("available-date")
                    data__source__availabledate = data__source["available-date"]
                    if not isinstance(data__source__availabledate, (str)):
                        raise Refused
                    if isinstance(data__source__availabledate, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__availabledate):
                            raise Refused
                if "call-number" in data__source_keys:
                    data__source_keys.remove("call-number")
                    data__source__callnumber = data__source["call-number"]
                    if not isinstance(data__source__callnumber, (str)):
                        raise Refused
                    if isinstance(data__source__callnumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__callnumber):
                            raise Refused
                if "categories" in data__source_keys:
                    data__source_keys.remove("categories")
                    data__source__categories = data__source["categories"]
                    if not isinstance(data__source__categories, (list, tuple)):
                        raise Refused
                    data__source__categories_is_list = isinstance(data__source__categories, (list, tuple))
                    if data__source__categories_is_list:
                        data__source__categories_len = len(data__source__categories)
                        for data__source__categories_x, data__source__categories_item in enumerate(data__source__categories):
                            if not isinstance(data__source__categories_item, (str)):
                                raise Refused
                if "chair" in data__source_keys:
                    data__source_keys.remove("chair")
                    data__source__chair = data__source["chair"]
                    if not isinstance(data__source__chair, (list, tuple)):
                        raise Refused
                    data__source__chair_is_list = isinstance(data__source__chair, (list, tuple))
                    if data__source__chair_is_list:
                        data__source__chair_len = len(data__source__chair)
                        for data__source__chair_x, data__source__chair_item in enumerate(data__source__chair):
                            validate___definitions_name(data__source__chair_item)
                if "chapter-number" in data__source_keys:
                    data__source_keys.remove("chapter-number")
                    data__source__chapternumber = data__source["chapter-number"]
                    if not isinstance(data__source__chapternumber, (str)):
                        raise Refused
                    if isinstance(data__source__chapternumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__chapternumber):
                            raise Refused
                if "citation-key" in data__source_keys:
                    data__source_keys.remove("citation-key")
                    data__source__citationkey = data__source["citation-key"]
                    if not isinstance(data__source__citationkey, (str)):
                        raise Refused
                    if isinstance(data__source__citationkey, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__citationkey):
                            raise Refused
                if "citation-label" in data__source_keys:
                    data__source_keys.remove("citation-label")
                    data__source__citationlabel = data__source["citation-label"]
                    if not isinstance(data__source__citationlabel, (str)):
                        raise Refused
                    if isinstance(data__source__citationlabel, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__citationlabel):
                            raise Refused
                if "citation-number" in data__source_keys:
                    data__source_keys.remove("citation-number")
                    data__source__citationnumber = data__source["citation-number"]
                    if not isinstance(data__source__citationnumber, (str)):
                        raise Refused
                    if isinstance(data__source__citationnumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__citationnumber):
                            raise Refused
                if "collection-editor" in data__source_keys:
                    data__source_keys.remove("collection-editor")
                    data__source__collectioneditor = data__source["collection-editor"]
                    if not isinstance(data__source__collectioneditor, (list, tuple)):
                        raise Refused
                    data__source__collectioneditor_is_list = isinstance(data__source__collectioneditor, (list, tuple))
                    if data__source__collectioneditor_is_list:
                        data__source__collectioneditor_len = len(data__source__collectioneditor)
                        for data__source__collectioneditor_x, data__source__collectioneditor_item in enumerate(data__source__collectioneditor):
                            validate___definitions_name(data__source__collectioneditor_item)
                if "collection-number" in data__source_keys:
                    data__source_keys.remove("collection-number")
                    data__source__collectionnumber = data__source["collection-number"]
                    if not isinstance(data__source__collectionnumber, (str)):
                        raise Refused
                    if isinstance(data__source__collectionnumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__collectionnumber):
                            raise Refused
                if "collection-title" in data__source_keys:
                    data__source_keys.remove("collection-title")
                    data__source__collectiontitle = data__source["collection-title"]
                    if not isinstance(data__source__collectiontitle, (str)):
                        raise Refused
                    if isinstance(data__source__collectiontitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__collectiontitle):
                            raise Refused
                if "compiler" in data__source_keys:
                    data__source_keys.remove("compiler")
                    data__source__compiler = data__source["compiler"]
                    if not isinstance(data__source__compiler, (list, tuple)):
                        raise Refused
                    data__source__compiler_is_list = isinstance(data__source__compiler, (list, tuple))
                    if data__source__compiler_is_list:
                        data__source__compiler_len = len(data__source__compiler)
                        for data__source__compiler_x, data__source__compiler_item in enumerate(data__source__compiler):
                            validate___definitions_name(data__source__compiler_item)
                if "composer" in data__source_keys:
                    data__source_keys.remove("composer")
                    data__source__composer = data__source["composer"]
                    if not isinstance(data__source__composer, (list, tuple)):
                        raise Refused
                    data__source__composer_is_list = isinstance(data__source__composer, (list, tuple))
                    if data__source__composer_is_list:
                        data__source__composer_len = len(data__source__composer)
                        for data__source__composer_x, data__source__composer_item in enumerate(data__source__composer):
                            validate___definitions_name(data__source__composer_item)
                if "container" in data__source_keys:
                    data__source_keys.remove("container")
                    data__source__container = data__source["container"]
                    if not isinstance(data__source__container, (str)):
                        raise Refused
                    if isinstance(data__source__container, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__container):
                            raise Refused
                if "container-author" in data__source_keys:
                    data__source_keys.remove("container-author")
                    data__source__containerauthor = data__source["container-author"]
                    if not isinstance(data__source__containerauthor, (list, tuple)):
                        raise Refused
                    data__source__containerauthor_is_list = isinstance(data__source__containerauthor, (list, tuple))
                    if data__source__containerauthor_is_list:
                        data__source__containerauthor_len = len(data__source__containerauthor)
                        for data__source__containerauthor_x, data__source__containerauthor_item in enumerate(data__source__containerauthor):
                            validate___definitions_name(data__source__containerauthor_item)
                if "contributor" in data__source_keys:
                    data__source_keys.remove("contributor")
                    data__source__contributor = data__source["contributor"]
                    if not isinstance(data__source__contributor, (list, tuple)):
                        raise Refused
                    data__source__contributor_is_list = isinstance(data__source__contributor, (list, tuple))
                    if data__source__contributor_is_list:
                        data__source__contributor_len = len(data__source__contributor)
                        for data__source__contributor_x, data__source__contributor_item in enumerate(data__source__contributor):
                            validate___definitions_name(data__source__contributor_item)
                if "curator" in data__source_keys:
                    data__source_keys.remove("curator")
                    data__source__curator = data__source["curator"]
                    if not isinstance(data__source__curator, (list, tuple)):
                        raise Refused
                    data__source__curator_is_list = isinstance(data__source__curator, (list, tuple))
                    if data__source__curator_is_list:
                        data__source__curator_len = len(data__source__curator)
                        for data__source__curator_x, data__source__curator_item in enumerate(data__source__curator):
                            validate___definitions_name(data__source__curator_item)
                if "custom" in data__source_keys:
                    data__source_keys.remove("custom")
                    data__source__custom = data__source["custom"]
                    if not isinstance(data__source__custom, (dict)):
                        raise Refused
                if "dimensions" in data__source_keys:
                    data__source_keys.remove("dimensions")
                    data__source__dimensions = data__source["dimensions"]
                    if not isinstance(data__source__dimensions, (str)):
                        raise Refused
                    if isinstance(data__source__dimensions, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__dimensions):
                            raise Refused
                if "director" in data__source_keys:
                    data__source_keys.remove("director")
                    data__source__director = data__source["director"]
                    if not isinstance(data__source__director, (list, tuple)):
                        raise Refused
                    data__source__director_is_list = isinstance(data__source__director, (list, tuple))
                    if data__source__director_is_list:
                        data__source__director_len = len(data__source__director)
                        for data__source__director_x, data__source__director_item in enumerate(data__source__director):
                            validate___definitions_name(data__source__director_item)
                if "division" in data__source_keys:
                    data__source_keys.remove("division")
                    data__source__division = data__source["division"]
                    if not isinstance(data__source__division, (str)):
                        raise Refused
                    if isinstance(data__source__division, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__division):
                            raise Refused
                if "edition" in data__source_keys:
                    data__source_keys.remove("edition")
                    data__source__edition = data__source["edition"]
                    if not isinstance(data__source__edition, (str)):
                        raise Refused
                    if isinstance(data__source__edition, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__edition):
                            raise Refused
                if "editor" in data__source_keys:
                    data__source_keys.remove("editor")
                    data__source__editor = data__source["editor"]
                    if not isinstance(data__source__editor, (list, tuple)):
                        raise Refused
                    data__source__editor_is_list = isinstance(data__source__editor, (list, tuple))
                    if data__source__editor_is_list:
                        data__source__editor_len = len(data__source__editor)
                        for data__source__editor_x, data__source__editor_item in enumerate(data__source__editor):
                            validate___definitions_name(data__source__editor_item)
                if "editorial-director" in data__source_keys:
                    data__source_keys.remove("editorial-director")
                    data__source__editorialdirector = data__source["editorial-director"]
                    if not isinstance(data__source__editorialdirector, (list, tuple)):
                        raise Refused
                    data__source__editorialdirector_is_list = isinstance(data__source__editorialdirector, (list, tuple))
                    if data__source__editorialdirector_is_list:
                        data__source__editorialdirector_len = len(data__source__editorialdirector)
                        for data__source__editorialdirector_x, data__source__editorialdirector_item in enumerate(data__source__editorialdirector):
                            validate___definitions_name(data__source__editorialdirector_item)
                if "event" in data__source_keys:
                    data__source_keys.remove("event")
                    data__source__event = data__source["event"]
                    if not isinstance(data__source__event, (str)):
                        raise Refused
                    if isinstance(data__source__event, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__event):
                            raise Refused
                if "event-date" in data__source_keys:
                    data__source_keys.remove("event-date")
                    data__source__eventdate = data__source["event-date"]
                    if not isinstance(data__source__eventdate, (str)):
                        raise Refused
                    if isinstance(data__source__eventdate, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__eventdate):
                            raise Refused
                if "event-place" in data__source_keys:
                    data__source_keys.remove("event-place")
                    data__source__eventplace = data__source["event-place"]
                    if not isinstance(data__source__eventplace, (str)):
                        raise Refused
                    if isinstance(data__source__eventplace, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__eventplace):
                            raise Refused
                if "event-title" in data__source_keys:
                    data__source_keys.remove("event-title")
                    data__source__eventtitle = data__source["event-title"]
                    if not isinstance(data__source__eventtitle, (str)):
                        raise Refused
                    if isinstance(data__source__eventtitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__eventtitle):
                            raise Refused
                if "executive-producer" in data__source_keys:
                    data__source_keys.remove("executive-producer")
                    data__source__executiveproducer = data__source["executive-producer"]
                    if not isinstance(data__source__executiveproducer, (list, tuple)):
                        raise Refused
                    data__source__executiveproducer_is_list = isinstance(data__source__executiveproducer, (list, tuple))
                    if data__source__executiveproducer_is_list:
                        data__source__executiveproducer_len = len(data__source__executiveproducer)
                        for data__source__executiveproducer_x, data__source__executiveproducer_item in enumerate(data__source__executiveproducer):
                            validate___definitions_name(data__source__executiveproducer_item)
                if "first-reference-note-number" in data__source_keys:
                    data__source_keys.remove("first-reference-note-number")
                    data__source__firstreferencenotenumber = data__source["first-reference-note-number"]
                    if not isinstance(data__source__firstreferencenotenumber, (str)):
                        raise Refused
                    if isinstance(data__source__firstreferencenotenumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__firstreferencenotenumber):
                            raise Refused
                if "genre" in data__source_keys:
                    data__source_keys.remove("genre")
                    data__source__genre = data__source["genre"]
                    if not isinstance(data__source__genre, (str)):
                        raise Refused
                    if isinstance(data__source__genre, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__genre):
                            raise Refused
                if "guest" in data__source_keys:
                    data__source_keys.remove("guest")
                    data__source__guest = data__source["guest"]
                    if not isinstance(data__source__guest, (list, tuple)):
                        raise Refused
                    data__source__guest_is_list = isinstance(data__source__guest, (list, tuple))
                    if data__source__guest_is_list:
                        data__source__guest_len = len(data__source__guest)
                        for data__source__guest_x, data__source__guest_item in enumerate(data__source__guest):
                            validate___definitions_name(data__source__guest_item)
                if "host" in data__source_keys:
                    data__source_keys.remove("host")
                    data__source__host = data__source["host"]
                    if not isinstance(data__source__host, (list, tuple)):
                        raise Refused
                    data__source__host_is_list = isinstance(data__source__host, (list, tuple))
                    if data__source__host_is_list:
                        data__source__host_len = len(data__source__host)
                        for data__source__host_x, data__source__host_item in enumerate(data__source__host):
                            validate___definitions_name(data__source__host_item)
                if "illustrator" in data__source_keys:
                    data__source_keys.remove("illustrator")
                    data__source__illustrator = data__source["illustrator"]
                    if not isinstance(data__source__illustrator, (list, tuple)):
                        raise Refused
                    data__source__illustrator_is_list = isinstance(data__source__illustrator, (list, tuple))
                    if data__source__illustrator_is_list:
                        data__source__illustrator_len = len(data__source__illustrator)
                        for data__source__illustrator_x, data__source__illustrator_item in enumerate(data__source__illustrator):
                            validate___definitions_name(data__source__illustrator_item)
                if "interviewer" in data__source_keys:
                    data__source_keys.remove("interviewer")
                    data__source__interviewer = data__source["interviewer"]
                    if not isinstance(data__source__interviewer, (list, tuple)):
                        raise Refused
                    data__source__interviewer_is_list = isinstance(data__source__interviewer, (list, tuple))
                    if data__source__interviewer_is_list:
                        data__source__interviewer_len = len(data__source__interviewer)
                        for data__source__interviewer_x, data__source__interviewer_item in enumerate(data__source__interviewer):
                            validate___definitions_name(data__source__interviewer_item)
                if "ISAN" in data__source_keys:
                    data__source_keys.remove("ISAN")
                    data__source__ISAN = data__source["ISAN"]
                    if not isinstance(data__source__ISAN, (str)):
                        raise Refused
                    if isinstance(data__source__ISAN, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISAN):
                            raise Refused
                if "ISBN" in data__source_keys:
                    data__source_keys.remove("ISBN")
                    data__source__ISBN = data__source["ISBN"]
                    if not isinstance(data__source__ISBN, (str)):
                        raise Refused
                    if isinstance(data__source__ISBN, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISBN):
                            raise Refused
                if "ISCI" in data__source_keys:
                    data__source_keys.remove("ISCI")
                    data__source__ISCI = data__source["ISCI"]
                    if not isinstance(data__source__ISCI, (str)):
                        raise Refused
                    if isinstance(data__source__ISCI, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISCI):
                            raise Refused
                if "ISMN" in data__source_keys:
                    data__source_keys.remove("ISMN")
                    data__source__ISMN = data__source["ISMN"]
                    if not isinstance(data__source__ISMN, (str)):
                        raise Refused
                    if isinstance(data__source__ISMN, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISMN):
                            raise Refused
                if "ISRC" in data__source_keys:
                    data__source_keys.remove("ISRC")
                    data__source__ISRC = data__source["ISRC"]
                    if not isinstance(data__source__ISRC, (str)):
                        raise Refused
                    if isinstance(data__source__ISRC, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISRC):
                            raise Refused
                if "ISSN" in data__source_keys:
                    data__source_keys.remove("ISSN")
                    data__source__ISSN = data__source["ISSN"]
                    if not isinstance(data__source__ISSN, (str)):
                        raise Refused
                    if isinstance(data__source__ISSN, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISSN):
                            raise Refused
                if "ISWC" in data__source_keys:
                    data__source_keys.remove("ISWC")
                    data__source__ISWC = data__source["ISWC"]
                    if not isinstance(data__source__ISWC, (str)):
                        raise Refused
                    if isinstance(data__source__ISWC, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__ISWC):
                            raise Refused
                if "jurisdiction" in data__source_keys:
                    data__source_keys.remove("jurisdiction")
                    data__source__jurisdiction = data__source["jurisdiction"]
                    if not isinstance(data__source__jurisdiction, (str)):
                        raise Refused
                    if isinstance(data__source__jurisdiction, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__jurisdiction):
                            raise Refused
                if "keyword" in data__source_keys:
                    data__source_keys.remove("keyword")
                    data__source__keyword = data__source["keyword"]
                    if not isinstance(data__source__keyword, (str)):
                        raise Refused
                    if isinstance(data__source__keyword, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__keyword):
                            raise Refused
                if "locator" in data__source_keys:
                    data__source_keys.remove("locator")
                    data__source__locator = data__source["locator"]
                    if not isinstance(data__source__locator, (str)):
                        raise Refused
                    if isinstance(data__source__locator, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__locator):
                            raise Refused
                if "medium" in data__source_keys:
                    data__source_keys.remove("medium")
                    data__source__medium = data__source["medium"]
                    if not isinstance(data__source__medium, (str)):
                        raise Refused
                    if isinstance(data__source__medium, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__medium):
                            raise Refused
                if "narrator" in data__source_keys:
                    data__source_keys.remove("narrator")
                    data__source__narrator = data__source["narrator"]
                    if not isinstance(data__source__narrator, (list, tuple)):
                        raise Refused
                    data__source__narrator_is_list = isinstance(data__source__narrator, (list, tuple))
                    if data__source__narrator_is_list:
                        data__source__narrator_len = len(data__source__narrator)
                        for data__source__narrator_x, data__source__narrator_item in enumerate(data__source__narrator):
                            validate___definitions_name(data__source__narrator_item)
                if "number" in data__source_keys:
                    data__source_keys.remove("number")
                    data__source__number = data__source["number"]
                    if not isinstance(data__source__number, (str)):
                        raise Refused
                    if isinstance(data__source__number, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__number):
                            raise Refused
                if "number-of-pages" in data__source_keys:
                    data__source_keys.remove("number-of-pages")
                    data__source__numberofpages = data__source["number-of-pages"]
                    if not isinstance(data__source__numberofpages, (str)):
                        raise Refused
                    if isinstance(data__source__numberofpages, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__numberofpages):
                            raise Refused
                if "number-of-volumes" in data__source_keys:
                    data__source_keys.remove("number-of-volumes")
                    data__source__numberofvolumes = data__source["number-of-volumes"]
                    if not isinstance(data__source__numberofvolumes, (str)):
                        raise Refused
                    if isinstance(data__source__numberofvolumes, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__numberofvolumes):
                            raise Refused
                if "organizer" in data__source_keys:
                    data__source_keys.remove("organizer")
                    data__source__organizer = data__source["organizer"]
                    if not isinstance(data__source__organizer, (list, tuple)):
                        raise Refused
                    data__source__organizer_is_list = isinstance(data__source__organizer, (list, tuple))
                    if data__source__organizer_is_list:
                        data__source__organizer_len = len(data__source__organizer)
                        for data__source__organizer_x, data__source__organizer_item in enumerate(data__source__organizer):
                            validate___definitions_name(data__source__organizer_item)
                if "original-author" in data__source_keys:
                    data__source_keys.remove("original-author")
                    data__source__originalauthor = data__source["original-author"]
                    if not isinstance(data__source__originalauthor, (list, tuple)):
                        raise Refused
                    data__source__originalauthor_is_list = isinstance(data__source__originalauthor, (list, tuple))
                    if data__source__originalauthor_is_list:
                        data__source__originalauthor_len = len(data__source__originalauthor)
                        for data__source__originalauthor_x, data__source__originalauthor_item in enumerate(data__source__originalauthor):
                            validate___definitions_name(data__source__originalauthor_item)
                if "original-date" in data__source_keys:
                    data__source_keys.remove("original-date")
                    data__source__originaldate = data__source["original-date"]
                    if not isinstance(data__source__originaldate, (str)):
                        raise Refused
                    if isinstance(data__source__originaldate, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__originaldate):
                            raise Refused
                if "original-publisher" in data__source_keys:
                    data__source_keys.remove("original-publisher")
                    data__source__originalpublisher = data__source["original-publisher"]
                    if not isinstance(data__source__originalpublisher, (str)):
                        raise Refused
                    if isinstance(data__source__originalpublisher, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__originalpublisher):
                            raise Refused
                if "original-publisher-place" in data__source_keys:
                    data__source_keys.remove("original-publisher-place")
                    data__source__originalpublisherplace = data__source["original-publisher-place"]
                    if not isinstance(data__source__originalpublisherplace, (str)):
                        raise Refused
                    if isinstance(data__source__originalpublisherplace, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__originalpublisherplace):
                            raise Refused
                if "original-title" in data__source_keys:
                    data__source_keys.remove("original-title")
                    data__source__originaltitle = data__source["original-title"]
                    if not isinstance(data__source__originaltitle, (str)):
                        raise Refused
                    if isinstance(data__source__originaltitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__originaltitle):
                            raise Refused
                if "page-first" in data__source_keys:
                    data__source_keys.remove("page-first")
                    data__source__pagefirst = data__source["page-first"]
                    if not isinstance(data__source__pagefirst, (str)):
                        raise Refused
                    if isinstance(data__source__pagefirst, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__pagefirst):
                            raise Refused
                if "part" in data__source_keys:
                    data__source_keys.remove("part")
                    data__source__part = data__source["part"]
                    if not isinstance(data__source__part, (str)):
                        raise Refused
                    if isinstance(data__source__part, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__part):
                            raise Refused
                if "part-number" in data__source_keys:
                    data__source_keys.remove("part-number")
                    data__source__partnumber = data__source["part-number"]
                    if not isinstance(data__source__partnumber, (str)):
                        raise Refused
                    if isinstance(data__source__partnumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__partnumber):
                            raise Refused
                if "part-title" in data__source_keys:
                    data__source_keys.remove("part-title")
                    data__source__parttitle = data__source["part-title"]
                    if not isinstance(data__source__parttitle, (str)):
                        raise Refused
                    if isinstance(data__source__parttitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__parttitle):
                            raise Refused
                if "performer" in data__source_keys:
                    data__source_keys.remove("performer")
                    data__source__performer = data__source["performer"]
                    if not isinstance(data__source__performer, (list, tuple)):
                        raise Refused
                    data__source__performer_is_list = isinstance(data__source__performer, (list, tuple))
                    if data__source__performer_is_list:
                        data__source__performer_len = len(data__source__performer)
                        for data__source__performer_x, data__source__performer_item in enumerate(data__source__performer):
                            validate___definitions_name(data__source__performer_item)
                if "PMCID" in data__source_keys:
                    data__source_keys.remove("PMCID")
                    data__source__PMCID = data__source["PMCID"]
                    if not isinstance(data__source__PMCID, (str)):
                        raise Refused
                    if isinstance(data__source__PMCID, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__PMCID):
                            raise Refused
                if "PMID" in data__source_keys:
                    data__source_keys.remove("PMID")
                    data__source__PMID = data__source["PMID"]
                    if not isinstance(data__source__PMID, (str)):
                        raise Refused
                    if isinstance(data__source__PMID, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__PMID):
                            raise Refused
                if "printing" in data__source_keys:
                    data__source_keys.remove("printing")
                    data__source__printing = data__source["printing"]
                    if not isinstance(data__source__printing, (str)):
                        raise Refused
                    if isinstance(data__source__printing, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__printing):
                            raise Refused
                if "producer" in data__source_keys:
                    data__source_keys.remove("producer")
                    data__source__producer = data__source["producer"]
                    if not isinstance(data__source__producer, (list, tuple)):
                        raise Refused
                    data__source__producer_is_list = isinstance(data__source__producer, (list, tuple))
                    if data__source__producer_is_list:
                        data__source__producer_len = len(data__source__producer)
                        for data__source__producer_x, data__source__producer_item in enumerate(data__source__producer):
                            validate___definitions_name(data__source__producer_item)
                if "recipient" in data__source_keys:
                    data__source_keys.remove("recipient")
                    data__source__recipient = data__source["recipient"]
                    if not isinstance(data__source__recipient, (list, tuple)):
                        raise Refused
                    data__source__recipient_is_list = isinstance(data__source__recipient, (list, tuple))
                    if data__source__recipient_is_list:
                        data__source__recipient_len = len(data__source__recipient)
                        for data__source__recipient_x, data__source__recipient_item in enumerate(data__source__recipient):
                            validate___definitions_name(data__source__recipient_item)
                if "references" in data__source_keys:
                    data__source_keys.remove("references")
                    data__source__references = data__source["references"]
                    if not isinstance(data__source__references, (str)):
                        raise Refused
                    if isinstance(data__source__references, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__references):
                            raise Refused
                if "reviewed-author" in data__source_keys:
                    data__source_keys.remove("reviewed-author")
                    data__source__reviewedauthor = data__source["reviewed-author"]
                    if not isinstance(data__source__reviewedauthor, (list, tuple)):
                        raise Refused
                    data__source__reviewedauthor_is_list = isinstance(data__source__reviewedauthor, (list, tuple))
                    if data__source__reviewedauthor_is_list:
                        data__source__reviewedauthor_len = len(data__source__reviewedauthor)
                        for data__source__reviewedauthor_x, data__source__reviewedauthor_item in enumerate(data__source__reviewedauthor):
                            validate___definitions_name(data__source__reviewedauthor_item)
                if "reviewed-genre" in data__source_keys:
                    data__source_keys.remove("reviewed-genre")
                    data__source__reviewedgenre = data__source["reviewed-genre"]
                    if not isinstance(data__source__reviewedgenre, (str)):
                        raise Refused
                    if isinstance(data__source__reviewedgenre, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__reviewedgenre):
                            raise Refused
                if "reviewed-title" in data__source_keys:
                    data__source_keys.remove("reviewed-title")
                    data__source__reviewedtitle = data__source["reviewed-title"]
                    if not isinstance(data__source__reviewedtitle, (str)):
                        raise Refused
                    if isinstance(data__source__reviewedtitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__reviewedtitle):
                            raise Refused
                if "scale" in data__source_keys:
                    data__source_keys.remove("scale")
                    data__source__scale = data__source["scale"]
                    if not isinstance(data__source__scale, (str)):
                        raise Refused
                    if isinstance(data__source__scale, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__scale):
                            raise Refused
                if "script-writer" in data__source_keys:
                    data__source_keys.remove("script-writer")
                    data__source__scriptwriter = data__source["script-writer"]
                    if not isinstance(data__source__scriptwriter, (list, tuple)):
                        raise Refused
                    data__source__scriptwriter_is_list = isinstance(data__source__scriptwriter, (list, tuple))
                    if data__source__scriptwriter_is_list:
                        data__source__scriptwriter_len = len(data__source__scriptwriter)
                        for data__source__scriptwriter_x, data__source__scriptwriter_item in enumerate(data__source__scriptwriter):
                            validate___definitions_name(data__source__scriptwriter_item)
                if "section" in data__source_keys:
                    data__source_keys.remove("section")
                    data__source__section = data__source["section"]
                    if not isinstance(data__source__section, (str)):
                        raise Refused
                    if isinstance(data__source__section, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__section):
                            raise Refused
                if "series-creator" in data__source_keys:
                    data__source_keys.remove("series-creator")
                    data__source__seriescreator = data__source["series-creator"]
                    if not isinstance(data__source__seriescreator, (list, tuple)):
                        raise Refused
                    data__source__seriescreator_is_list = isinstance(data__source__seriescreator, (list, tuple))
                    if data__source__seriescreator_is_list:
                        data__source__seriescreator_len = len(data__source__seriescreator)
                        for data__source__seriescreator_x, data__source__seriescreator_item in enumerate(data__source__seriescreator):
                            validate___definitions_name(data__source__seriescreator_item)
                if "source" in data__source_keys:
                    data__source_keys.remove("source")
                    data__source__source = data__source["source"]
                    if not isinstance(data__source__source, (str)):
                        raise Refused
                    if isinstance(data__source__source, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__source):
                            raise Refused
                if "status" in data__source_keys:
                    data__source_keys.remove("status")
                    data__source__status = data__source["status"]
                    if not isinstance(data__source__status, (str)):
                        raise Refused
                    if isinstance(data__source__status, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__status):
                            raise Refused
                if "submitted" in data__source_keys:
                    data__source_keys.remove("submitted")
                    data__source__submitted = data__source["submitted"]
                    if not isinstance(data__source__submitted, (str)):
                        raise Refused
                    if isinstance(data__source__submitted, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__submitted):
                            raise Refused
                if "supplement" in data__source_keys:
                    data__source_keys.remove("supplement")
                    data__source__supplement = data__source["supplement"]
                    if not isinstance(data__source__supplement, (str)):
                        raise Refused
                    if isinstance(data__source__supplement, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__supplement):
                            raise Refused
                if "supplement-number" in data__source_keys:
                    data__source_keys.remove("supplement-number")
                    data__source__supplementnumber = data__source["supplement-number"]
                    if not isinstance(data__source__supplementnumber, (str)):
                        raise Refused
                    if isinstance(data__source__supplementnumber, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__supplementnumber):
                            raise Refused
                if "translated-title" in data__source_keys:
                    data__source_keys.remove("translated-title")
                    data__source__translatedtitle = data__source["translated-title"]
                    if not isinstance(data__source__translatedtitle, (str)):
                        raise Refused
                    if isinstance(data__source__translatedtitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__translatedtitle):
                            raise Refused
                if "translated-title-short" in data__source_keys:
                    data__source_keys.remove("translated-title-short")
                    data__source__translatedtitleshort = data__source["translated-title-short"]
                    if not isinstance(data__source__translatedtitleshort, (str)):
                        raise Refused
                    if isinstance(data__source__translatedtitleshort, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__translatedtitleshort):
                            raise Refused
                if "translator" in data__source_keys:
                    data__source_keys.remove("translator")
                    data__source__translator = data__source["translator"]
                    if not isinstance(data__source__translator, (list, tuple)):
                        raise Refused
                    data__source__translator_is_list = isinstance(data__source__translator, (list, tuple))
                    if data__source__translator_is_list:
                        data__source__translator_len = len(data__source__translator)
                        for data__source__translator_x, data__source__translator_item in enumerate(data__source__translator):
                            validate___definitions_name(data__source__translator_item)
                if "version" in data__source_keys:
                    data__source_keys.remove("version")
                    data__source__version = data__source["version"]
                    if not isinstance(data__source__version, (str)):
                        raise Refused
                    if isinstance(data__source__version, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__version):
                            raise Refused
                if "volume-title" in data__source_keys:
                    data__source_keys.remove("volume-title")
                    data__source__volumetitle = data__source["volume-title"]
                    if not isinstance(data__source__volumetitle, (str)):
                        raise Refused
                    if isinstance(data__source__volumetitle, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__volumetitle):
                            raise Refused
                if "volume-title-short" in data__source_keys:
                    data__source_keys.remove("volume-title-short")
                    data__source__volumetitleshort = data__source["volume-title-short"]
                    if not isinstance(data__source__volumetitleshort, (str)):
                        raise Refused
                    if isinstance(data__source__volumetitleshort, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__volumetitleshort):
                            raise Refused
                if "year-suffix" in data__source_keys:
                    data__source_keys.remove("year-suffix")
                    data__source__yearsuffix = data__source["year-suffix"]
                    if not isinstance(data__source__yearsuffix, (str)):
                        raise Refused
                    if isinstance(data__source__yearsuffix, str):
                        if not REGEX_PATTERNS['\\S'].search(data__source__yearsuffix):
                            raise Refused
                if data__source_keys:
                    raise Refused
        if "claims" in data_keys:
            data_keys.remove("claims")
            data__claims = data["claims"]
            if not isinstance(data__claims, (list, tuple)):
                raise Refused
            data__claims_is_list = isinstance(data__claims, (list, tuple))
            if data__claims_is_list:
                data__claims_len = len(data__claims)
                for data__claims_x, data__claims_item in enumerate(data__claims):
                    if not isinstance(data__claims_item, (dict)):
                        raise Refused
                    data__claims_item_is_dict = isinstance(data__claims_item, dict)
                    if data__claims_item_is_dict:
                        data__claims_item__missing_keys = set(['id', 'measure', 'value']) - data__claims_item.keys()
                        if data__claims_item__missing_keys:
                            raise Refused
                        data__claims_item_keys = set(data__claims_item.keys())
                        if "id" in data__claims_item_keys:
                            data__claims_item_keys.remove("id")
                            data__claims_item__id = data__claims_item["id"]
                            if not isinstance(data__claims_item__id, (str)):
                                raise Refused
                            if isinstance(data__claims_item__id, str):
                                if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__claims_item__id):
                                    raise Refused
                        if "measure" in data__claims_item_keys:
                            data__claims_item_keys.remove("measure")
                            data__claims_item__measure = data__claims_item["measure"]
                            if not isinstance(data__claims_item__measure, (str)):
                                raise Refused
                            if isinstance(data__claims_item__measure, str):
                                if not REGEX_PATTERNS['^[a-z][a-z0-9_]*$'].search(data__claims_item__measure):
                                    raise Refused
                        if "kind" in data__claims_item_keys:
                            data__claims_item_keys.remove("kind")
                            data__claims_item__kind = data__claims_item["kind"]
                            if not isinstance(data__claims_item__kind, (str)):
                                raise Refused
                            if not (isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'level' or isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'increase' or isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'decrease' or isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'multiple' or isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'points' or isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'share'):
                                raise Refused
                        if "value" in data__claims_item_keys:
                            data__claims_item_keys.remove("value")
                            data__claims_item__value = data__claims_item["value"]
                            if not isinstance(data__claims_item__value, (str)):
                                raise Refused
                            if isinstance(data__claims_item__value, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__value):
                                    raise Refused
                        if "hedge" in data__claims_item_keys:
                            data__claims_item_keys.remove("hedge")
                            data__claims_item__hedge = data__claims_item["hedge"]
                            if not isinstance(data__claims_item__hedge, (str)):
                                raise Refused
                            if isinstance(data__claims_item__hedge, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__hedge):
                                    raise Refused
                        if "unit" in data__claims_item_keys:
                            data__claims_item_keys.remove("unit")
                            data__claims_item__unit = data__claims_item["unit"]
                            if not isinstance(data__claims_item__unit, (str)):
                                raise Refused
                            if isinstance(data__claims_item__unit, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__unit):
                                    raise Refused
                        if "period" in data__claims_item_keys:
                            data__claims_item_keys.remove("period")
                            data__claims_item__period = data__claims_item["period"]
                            if not isinstance(data__claims_item__period, (str)):
                                raise Refused
                            if isinstance(data__claims_item__period, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__period):
                                    raise Refused
                        if "place" in data__claims_item_keys:
                            data__claims_item_keys.remove("place")
                            data__claims_item__place = data__claims_item["place"]
                            if not isinstance(data__claims_item__place, (str)):
                                raise Refused
                            if isinstance(data__claims_item__place, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__place):
                                    raise Refused
                        if "since" in data__claims_item_keys:
                            data__claims_item_keys.remove("since")
                            data__claims_item__since = data__claims_item["since"]
                            if not isinstance(data__claims_item__since, (str)):
                                raise Refused
                            if isinstance(data__claims_item__since, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__since):
                                    raise Refused
                        if "rounded_to" in data__claims_item_keys:
                            data__claims_item_keys.remove("rounded_to")
                            data__claims_item__roundedto = data__claims_item["rounded_to"]
                            if not isinstance(data__claims_item__roundedto, (str)):
                                raise Refused
                            if isinstance(data__claims_item__roundedto, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__roundedto):
                                    raise Refused
                        if "rounding" in data__claims_item_keys:
                            data__claims_item_keys.remove("rounding")
                            data__claims_item__rounding = data__claims_item["rounding"]
                            if not isinstance(data__claims_item__rounding, (str)):
                                raise Refused
                            if not (isinstance(data__claims_item__rounding, str) and data__claims_item__rounding == 'nearest' or isinstance(data__claims_item__rounding, str) and data__claims_item__rounding == 'truncate' or isinstance(data__claims_item__rounding, str) and data__claims_item__rounding == 'any'):
                                raise Refused
                        if "status" in data__claims_item_keys:
                            data__claims_item_keys.remove("status")
                            data__claims_item__status = data__claims_item["status"]
                            if not isinstance(data__claims_item__status, (str)):
                                raise Refused
                            if not (isinstance(data__claims_item__status, str) and data__claims_item__status == 'estimate' or isinstance(data__claims_item__status, str) and data__claims_item__status == 'provisional' or isinstance(data__claims_item__status, str) and data__claims_item__status == 'revised'):
                                raise Refused
                        if "qualifier" in data__claims_item_keys:
                            data__claims_item_keys.remove("qualifier")
                            data__claims_item__qualifier = data__claims_item["qualifier"]
                            if not isinstance(data__claims_item__qualifier, (str)):
                                raise Refused
                            if not (isinstance(data__claims_item__qualifier, str) and data__claims_item__qualifier == 'recorded' or isinstance(data__claims_item__qualifier, str) and data__claims_item__qualifier == 'reported' or isinstance(data__claims_item__qualifier, str) and data__claims_item__qualifier == 'estimated' or isinstance(data__claims_item__qualifier, str) and data__claims_item__qualifier == 'surveyed'):
                                raise Refused
                        if "attributed_to" in data__claims_item_keys:
                            data__claims_item_keys.remove("attributed_to")
                            data__claims_item__attributedto = data__claims_item["attributed_to"]
                            if not isinstance(data__claims_item__attributedto, (str)):
                                raise Refused
                            if isinstance(data__claims_item__attributedto, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__attributedto):
                                    raise Refused
                        if "quote" in data__claims_item_keys:
                            data__claims_item_keys.remove("quote")
                            data__claims_item__quote = data__claims_item["quote"]
                            if not isinstance(data__claims_item__quote, (str)):
                                raise Refused
                            if isinstance(data__claims_item__quote, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__quote):
                                    raise Refused
                        if "quoted_from" in data__claims_item_keys:
                            data__claims_item_keys.remove("quoted_from")
                            data__claims_item__quotedfrom = data__claims_item["quoted_from"]
                            if not isinstance(data__claims_item__quotedfrom, (str)):
                                raise Refused
                            if isinstance(data__claims_item__quotedfrom, str):
                                if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__claims_item__quotedfrom):
                                    raise Refused
                        if "primary_source" in data__claims_item_keys:
                            data__claims_item_keys.remove("primary_source")
                            data__claims_item__primarysource = data__claims_item["primary_source"]
                            if not isinstance(data__claims_item__primarysource, (str)):
                                raise Refused
                            if isinstance(data__claims_item__primarysource, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__primarysource):
                                    raise Refused
                        if "supersedes" in data__claims_item_keys:
                            data__claims_item_keys.remove("supersedes")
                            data__claims_item__supersedes = data__claims_item["supersedes"]
                            if not isinstance(data__claims_item__supersedes, (str)):
                                raise Refused
                            if isinstance(data__claims_item__supersedes, str):
                                if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__claims_item__supersedes):
                                    raise Refused
                        if "of" in data__claims_item_keys:
                            data__claims_item_keys.remove("of")
                            data__claims_item__of = data__claims_item["of"]
                            if not isinstance(data__claims_item__of, (str)):
                                raise Refused
                            if isinstance(data__claims_item__of, str):
                                if not REGEX_PATTERNS['^[a-z][a-z0-9_]*$'].search(data__claims_item__of):
                                    raise Refused
                        if "note" in data__claims_item_keys:
                            data__claims_item_keys.remove("note")
                            data__claims_item__note = data__claims_item["note"]
                            if not isinstance(data__claims_item__note, (str)):
                                raise Refused
                            if isinstance(data__claims_item__note, str):
                                if not REGEX_PATTERNS['\\S'].search(data__claims_item__note):
                                    raise Refused
                        if data__claims_item_keys:
                            raise Refused
                    try:
                        data__claims_item_is_dict = isinstance(data__claims_item, dict)
                        if data__claims_item_is_dict:
                            data__claims_item__missing_keys = set(['kind']) - data__claims_item.keys()
                            if data__claims_item__missing_keys:
                                raise Refused
                            data__claims_item_keys = set(data__claims_item.keys())
                            if "kind" in data__claims_item_keys:
                                data__claims_item_keys.remove("kind")
                                data__claims_item__kind = data__claims_item["kind"]
                                if not (isinstance(data__claims_item__kind, str) and data__claims_item__kind == 'share'):
                                    raise Refused
                    except Refused:
                        try:
                            data__claims_item_is_dict = isinstance(data__claims_item, dict)
                            if data__claims_item_is_dict:
                                data__claims_item__missing_keys = set(['of']) - data__claims_item.keys()
                                if data__claims_item__missing_keys:
                                    raise Refused
                        except Refused: pass
                        else:
                            raise Refused
                    else:
                        data__claims_item_is_dict = isinstance(data__claims_item, dict)
                        if data__claims_item_is_dict:
                            data__claims_item__missing_keys = set(['of']) - data__claims_item.keys()
                            if data__claims_item__missing_keys:
                                raise Refused
        if "measures" in data_keys:
            data_keys.remove("measures")
            data__measures = data["measures"]
            if not isinstance(data__measures, (dict)):
                raise Refused
            data__measures_is_dict = isinstance(data__measures, dict)
            if data__measures_is_dict:
                data__measures_keys = set(data__measures.keys())
                for data__measures_key in data__measures_keys:
                    if data__measures_key not in []:
                        data__measures_value = data__measures.get(data__measures_key)
                        if not isinstance(data__measures_value, (dict)):
                            raise Refused
                        data__measures_value_is_dict = isinstance(data__measures_value, dict)
                        if data__measures_value_is_dict:
                            data__measures_value__missing_keys = set(['nature']) - data__measures_value.keys()
                            if data__measures_value__missing_keys:
                                raise Refused
                            data__measures_value_keys = set(data__measures_value.keys())
                            if "title" in data__measures_value_keys:
                                data__measures_value_keys.remove("title")
                                data__measures_value__title = data__measures_value["title"]
                                if not isinstance(data__measures_value__title, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__title, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__measures_value__title):
                                        raise Refused
                            if "nature" in data__measures_value_keys:
                                data__measures_value_keys.remove("nature")
                                data__measures_value__nature = data__measures_value["nature"]
                                if not isinstance(data__measures_value__nature, (str)):
                                    raise Refused
                                if not (isinstance(data__measures_value__nature, str) and data__measures_value__nature == 'flow' or isinstance(data__measures_value__nature, str) and data__measures_value__nature == 'stock' or isinstance(data__measures_value__nature, str) and data__measures_value__nature == 'ratio' or isinstance(data__measures_value__nature, str) and data__measures_value__nature == 'price'):
                                    raise Refused
                            if "unit" in data__measures_value_keys:
                                data__measures_value_keys.remove("unit")
                                data__measures_value__unit = data__measures_value["unit"]
                                if not isinstance(data__measures_value__unit, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__unit, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__measures_value__unit):
                                        raise Refused
                            if "place" in data__measures_value_keys:
                                data__measures_value_keys.remove("place")
                                data__measures_value__place = data__measures_value["place"]
                                if not isinstance(data__measures_value__place, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__place, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__measures_value__place):
                                        raise Refused
                            if "comparable_within" in data__measures_value_keys:
                                data__measures_value_keys.remove("comparable_within")
                                data__measures_value__comparablewithin = data__measures_value["comparable_within"]
                                if not isinstance(data__measures_value__comparablewithin, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__comparablewithin, str):
                                    if not REGEX_PATTERNS['^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$'].search(data__measures_value__comparablewithin):
                                        raise Refused
                            if "definition" in data__measures_value_keys:
                                data__measures_value_keys.remove("definition")
                                data__measures_value__definition = data__measures_value["definition"]
                                if not isinstance(data__measures_value__definition, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__definition, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__measures_value__definition):
                                        raise Refused
                            if "note" in data__measures_value_keys:
                                data__measures_value_keys.remove("note")
                                data__measures_value__note = data__measures_value["note"]
                                if not isinstance(data__measures_value__note, (str)):
                                    raise Refused
                                if isinstance(data__measures_value__note, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__measures_value__note):
                                        raise Refused
                            if data__measures_value_keys:
                                raise Refused
                data__measures_len = len(data__measures)
                if data__measures_len != 0:
                    data__measures_property_names = True
                    for data__measures_key in data__measures:
                        try:
                            if isinstance(data__measures_key, str):
                                if not REGEX_PATTERNS['^[a-z][a-z0-9_]*$'].search(data__measures_key):
                                    raise Refused
                        except Refused:
                            data__measures_property_names = False
                    if not data__measures_property_names:
                        raise Refused
        if "relations" in data_keys:
            data_keys.remove("relations")
            data__relations = data["relations"]
            if not isinstance(data__relations, (list, tuple)):
                raise Refused
            data__relations_is_list = isinstance(data__relations, (list, tuple))
            if data__relations_is_list:
                data__relations_len = len(data__relations)
                for data__relations_x, data__relations_item in enumerate(data__relations):
                    if not isinstance(data__relations_item, (dict)):
                        raise Refused
                    data__relations_item_is_dict = isinstance(data__relations_item, dict)
                    if data__relations_item_is_dict:
                        data__relations_item__missing_keys = set(['holds']) - data__relations_item.keys()
                        if data__relations_item__missing_keys:
                            raise Refused
                        data__relations_item_keys = set(data__relations_item.keys())
                        if "holds" in data__relations_item_keys:
                            data__relations_item_keys.remove("holds")
                            data__relations_item__holds = data__relations_item["holds"]
                            if not isinstance(data__relations_item__holds, (str)):
                                raise Refused
                            if isinstance(data__relations_item__holds, str):
                                if not REGEX_PATTERNS['\\S'].search(data__relations_item__holds):
                                    raise Refused
                        if "why" in data__relations_item_keys:
                            data__relations_item_keys.remove("why")
                            data__relations_item__why = data__relations_item["why"]
                            if not isinstance(data__relations_item__why, (str)):
                                raise Refused
                            if isinstance(data__relations_item__why, str):
                                if not REGEX_PATTERNS['\\S'].search(data__relations_item__why):
                                    raise Refused
                        if "counts_as" in data__relations_item_keys:
                            data__relations_item_keys.remove("counts_as")
                            data__relations_item__countsas = data__relations_item["counts_as"]
                            if not isinstance(data__relations_item__countsas, (dict)):
                                raise Refused
                            data__relations_item__countsas_is_dict = isinstance(data__relations_item__countsas, dict)
                            if data__relations_item__countsas_is_dict:
                                data__relations_item__countsas_keys = set(data__relations_item__countsas.keys())
                                for data__relations_item__countsas_key in data__relations_item__countsas_keys:
                                    if data__relations_item__countsas_key not in []:
                                        data__relations_item__countsas_value = data__relations_item__countsas.get(data__relations_item__countsas_key)
                                        if not isinstance(data__relations_item__countsas_value, (str)):
                                            raise Refused
                                        if isinstance(data__relations_item__countsas_value, str):
                                            if not REGEX_PATTERNS['\\S'].search(data__relations_item__countsas_value):
                                                raise Refused
                        if "note" in data__relations_item_keys:
                            data__relations_item_keys.remove("note")
                            data__relations_item__note = data__relations_item["note"]
                            if not isinstance(data__relations_item__note, (str)):
                                raise Refused
                            if isinstance(data__relations_item__note, str):
                                if not REGEX_PATTERNS['\\S'].search(data__relations_item__note):
                                    raise Refused
                        if data__relations_item_keys:
                            raise Refused
        if "accepted" in data_keys:
            data_keys.remove("accepted")
            data__accepted = data["accepted"]
            if not isinstance(data__accepted, (list, tuple)):
                raise Refused
            data__accepted_is_list = isinstance(data__accepted, (list, tuple))
            if data__accepted_is_list:
                data__accepted_len = len(data__accepted)
                for data__accepted_x, data__accepted_item in enumerate(data__accepted):
                    if not isinstance(data__accepted_item, (dict)):
                        raise Refused
                    data__accepted_item_is_dict = isinstance(data__accepted_item, dict)
                    if data__accepted_item_is_dict:
                        data__accepted_item__missing_keys = set(['rule', 'claims', 'reason']) - data__accepted_item.keys()
                        if data__accepted_item__missing_keys:
                            raise Refused
                        data__accepted_item_keys = set(data__accepted_item.keys())
                        if "rule" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("rule")
                            data__accepted_item__rule = data__accepted_item["rule"]
                            if not isinstance(data__accepted_item__rule, (str)):
                                raise Refused
                            if isinstance(data__accepted_item__rule, str):
                                if not REGEX_PATTERNS['\\S'].search(data__accepted_item__rule):
                                    raise Refused
                        if "claims" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("claims")
                            data__accepted_item__claims = data__accepted_item["claims"]
                            if not isinstance(data__accepted_item__claims, (list, tuple)):
                                raise Refused
                            data__accepted_item__claims_is_list = isinstance(data__accepted_item__claims, (list, tuple))
                            if data__accepted_item__claims_is_list:
                                data__accepted_item__claims_len = len(data__accepted_item__claims)
                                if data__accepted_item__claims_len < 1:
                                    raise Refused
                                for data__accepted_item__claims_x, data__accepted_item__claims_item in enumerate(data__accepted_item__claims):
                                    if not isinstance(data__accepted_item__claims_item, (str)):
                                        raise Refused
                                    if isinstance(data__accepted_item__claims_item, str):
                                        if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__accepted_item__claims_item):
                                            raise Refused
                        if "values" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("values")
                            data__accepted_item__values = data__accepted_item["values"]
                            if not isinstance(data__accepted_item__values, (list, tuple)):
                                raise Refused
                            data__accepted_item__values_is_list = isinstance(data__accepted_item__values, (list, tuple))
                            if data__accepted_item__values_is_list:
                                data__accepted_item__values_len = len(data__accepted_item__values)
                                for data__accepted_item__values_x, data__accepted_item__values_item in enumerate(data__accepted_item__values):
                                    if not isinstance(data__accepted_item__values_item, (str)):
                                        raise Refused
                                    if isinstance(data__accepted_item__values_item, str):
                                        if not REGEX_PATTERNS['\\S'].search(data__accepted_item__values_item):
                                            raise Refused
                        if "reason" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("reason")
                            data__accepted_item__reason = data__accepted_item["reason"]
                            if not isinstance(data__accepted_item__reason, (str)):
                                raise Refused
                            if isinstance(data__accepted_item__reason, str):
                                if not REGEX_PATTERNS['\\S'].search(data__accepted_item__reason):
                                    raise Refused
                        if "by" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("by")
                            data__accepted_item__by = data__accepted_item["by"]
                            if not isinstance(data__accepted_item__by, (str)):
                                raise Refused
                            if isinstance(data__accepted_item__by, str):
                                if not REGEX_PATTERNS['\\S'].search(data__accepted_item__by):
                                    raise Refused
                        if "until" in data__accepted_item_keys:
                            data__accepted_item_keys.remove("until")
                            data__accepted_item__until = data__accepted_item["until"]
                            if not isinstance(data__accepted_item__until, (str)):
                                raise Refused
                            if isinstance(data__accepted_item__until, str):
                                if not REGEX_PATTERNS['\\S'].search(data__accepted_item__until):
                                    raise Refused
                        if data__accepted_item_keys:
                            raise Refused
        if "places" in data_keys:
            data_keys.remove("places")
            data__places = data["places"]
            if not isinstance(data__places, (dict)):
                raise Refused
            data__places_is_dict = isinstance(data__places, dict)
            if data__places_is_dict:
                data__places_keys = set(data__places.keys())
                for data__places_key in data__places_keys:
                    if data__places_key not in []:
                        data__places_value = data__places.get(data__places_key)
                        if not isinstance(data__places_value, (dict)):
                            raise Refused
                        data__places_value_is_dict = isinstance(data__places_value, dict)
                        if data__places_value_is_dict:
                            data__places_value_keys = set(data__places_value.keys())
                            if "title" in data__places_value_keys:
                                data__places_value_keys.remove("title")
                                data__places_value__title = data__places_value["title"]
                                if not isinstance(data__places_value__title, (str)):
                                    raise Refused
                                if isinstance(data__places_value__title, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__places_value__title):
                                        raise Refused
                            if "within" in data__places_value_keys:
                                data__places_value_keys.remove("within")
                                data__places_value__within = data__places_value["within"]
                                if not isinstance(data__places_value__within, (str, list, tuple)):
                                    raise Refused
                                if isinstance(data__places_value__within, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__places_value__within):
                                        raise Refused
                                data__places_value__within_is_list = isinstance(data__places_value__within, (list, tuple))
                                if data__places_value__within_is_list:
                                    data__places_value__within_len = len(data__places_value__within)
                                    for data__places_value__within_x, data__places_value__within_item in enumerate(data__places_value__within):
                                        if not isinstance(data__places_value__within_item, (str)):
                                            raise Refused
                                        if isinstance(data__places_value__within_item, str):
                                            if not REGEX_PATTERNS['\\S'].search(data__places_value__within_item):
                                                raise Refused
                            if "aliases" in data__places_value_keys:
                                data__places_value_keys.remove("aliases")
                                data__places_value__aliases = data__places_value["aliases"]
                                if not isinstance(data__places_value__aliases, (list, tuple)):
                                    raise Refused
                                data__places_value__aliases_is_list = isinstance(data__places_value__aliases, (list, tuple))
                                if data__places_value__aliases_is_list:
                                    data__places_value__aliases_len = len(data__places_value__aliases)
                                    for data__places_value__aliases_x, data__places_value__aliases_item in enumerate(data__places_value__aliases):
                                        if not isinstance(data__places_value__aliases_item, (str)):
                                            raise Refused
                                        if isinstance(data__places_value__aliases_item, str):
                                            if not REGEX_PATTERNS['\\S'].search(data__places_value__aliases_item):
                                                raise Refused
                            if "note" in data__places_value_keys:
                                data__places_value_keys.remove("note")
                                data__places_value__note = data__places_value["note"]
                                if not isinstance(data__places_value__note, (str)):
                                    raise Refused
                                if isinstance(data__places_value__note, str):
                                    if not REGEX_PATTERNS['\\S'].search(data__places_value__note):
                                        raise Refused
                            if data__places_value_keys:
                                raise Refused
                data__places_len = len(data__places)
                if data__places_len != 0:
                    data__places_property_names = True
                    for data__places_key in data__places:
                        try:
                            if isinstance(data__places_key, str):
                                if not REGEX_PATTERNS['\\S'].search(data__places_key):
                                    raise Refused
                        except Refused:
                            data__places_property_names = False
                    if not data__places_property_names:
                        raise Refused
        if data_keys:
            raise Refused
    return data

def validate___definitions_name(data: Any) -> Any:
    if not isinstance(data, (dict)):
        raise Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "family" in data_keys:
            data_keys.remove("family")
            data__family = data["family"]
            if not isinstance(data__family, (str)):
                raise Refused
            if isinstance(data__family, str):
                if not REGEX_PATTERNS['\\S'].search(data__family):
                    raise Refused
        if "given" in data_keys:
            data_keys.remove("given")
            data__given = data["given"]
            if not isinstance(data__given, (str)):
                raise Refused
            if isinstance(data__given, str):
                if not REGEX_PATTERNS['\\S'].search(data__given):
                    raise Refused
        if "literal" in data_keys:
            data_keys.remove("literal")
            data__literal = data["literal"]
            if not isinstance(data__literal, (str)):
                raise Refused
            if isinstance(data__literal, str):
                if not REGEX_PATTERNS['\\S'].search(data__literal):
                    raise Refused
        if "dropping-particle" in data_keys:
            data_keys.remove("dropping-particle")
            data__droppingparticle = data["dropping-particle"]
            if not isinstance(data__droppingparticle, (str)):
                raise Refused
            if isinstance(data__droppingparticle, str):
                if not REGEX_PATTERNS['\\S'].search(data__droppingparticle):
                    raise Refused
        if "non-dropping-particle" in data_keys:
            data_keys.remove("non-dropping-particle")
            data__nondroppingparticle = data["non-dropping-particle"]
            if not isinstance(data__nondroppingparticle, (str)):
                raise Refused
            if isinstance(data__nondroppingparticle, str):
                if not REGEX_PATTERNS['\\S'].search(data__nondroppingparticle):
                    raise Refused
        if "suffix" in data_keys:
            data_keys.remove("suffix")
            data__suffix = data["suffix"]
            if not isinstance(data__suffix, (str)):
                raise Refused
            if isinstance(data__suffix, str):
                if not REGEX_PATTERNS['\\S'].search(data__suffix):
                    raise Refused
        if "comma-suffix" in data_keys:
            data_keys.remove("comma-suffix")
            data__commasuffix = data["comma-suffix"]
            if not isinstance(data__commasuffix, (bool, str)):
                raise Refused
        if "static-ordering" in data_keys:
            data_keys.remove("static-ordering")
            data__staticordering = data["static-ordering"]
            if not isinstance(data__staticordering, (bool, str)):
                raise Refused
        if "parse-names" in data_keys:
            data_keys.remove("parse-names")
            data__parsenames = data["parse-names"]
            if not isinstance(data__parsenames, (bool, str)):
                raise Refused
        if data_keys:
            raise Refused
    return data
