"""The built-in types of LinkML (`linkml:types`) and what they are in JSON and XML.

Source: LinkML metamodel, schema `types`; XML Schema Part 2 for the XSD side; RFC 3339 for dates in JSON.
Dates carry no zone and date-times always carry one, in both encodings; years run from 0001 to 9999.
A URI is one of RFC 3986 with the characters of RFC 3987, as strict readers of xs:anyURI take it. What LinkML calls a
URI or CURIE may also be a relative reference (RFC 3986, 4.2), as its runtime library reads it; since prefixes of CURIEs
may hold what schemes may not, xs:anyURI is not its type.
"""

from __future__ import annotations

from typing import NamedTuple


class Builtin(NamedTuple):
    """A built-in type: its URI, the kind of JSON value, and the XSD type it restricts.

    json: string | integer | number | boolean.
    pattern: extra restriction that both encodings carry so that they accept the same texts; LinkML pattern syntax,
    anchored at both ends. For numbers and booleans it restricts the XML text only.
    format: JSON Schema `format` that says the same, empty where there is none.
    """

    uri: str
    json: str
    xsd: str
    pattern: str = ""
    format: str = ""


_YEAR = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
_DATE = f"{_YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_MONTH_AND_DAY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
_CALENDAR = f"({_YEAR}-({_MONTH_AND_DAY})|{_LEAP_YEAR}-02-29)"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?"
_ZONE = r"(Z|[+\-](0[0-9]|1[0-3]):[0-5][0-9]|[+\-]14:00)"
_URI_REST = r"""[^\s<>"{}|\\^`]*"""
_PREFIX = r"[A-Za-z_][A-Za-z0-9_.\-]*"
_NUMBER = r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?"

_ESCAPED = "%[0-9A-Fa-f]{2}"
_NAME = rf"""([^\s<>"{{}}|\\^`%\[\]/?#@:]|{_ESCAPED})"""
_SEGMENT = rf"""([^\s<>"{{}}|\\^`%\[\]/?#]|{_ESCAPED})"""
_PATH = rf"""([^\s<>"{{}}|\\^`%\[\]?#]|{_ESCAPED})*"""
_QUERY = rf"""([^\s<>"{{}}|\\^`%\[\]#]|{_ESCAPED})*"""
_AUTHORITY = rf"//(({_NAME}|:)*@)?(\[[0-9A-Fa-f:.]+\]|{_NAME}*)(:[0-9]{{1,5}})?"
_URI = rf"[A-Za-z][A-Za-z0-9+.\-]*:({_AUTHORITY}(/{_PATH})?|/?({_SEGMENT}{_PATH})?)(\?{_QUERY})?(#{_QUERY})?"
_CURIE = rf"({_PREFIX})?:{_URI_REST}"
_RELATIVE = r"""[^\s<>"{}|\\^`:/?#]+([/?#][^\s<>"{}|\\^`]*)?|[/?#][^\s<>"{}|\\^`]*"""
_URI_OR_CURIE = rf"([A-Za-z][A-Za-z0-9+.\-]*:{_URI_REST}|{_CURIE}|{_RELATIVE})"

BUILTINS: dict[str, Builtin] = {
    "string": Builtin("xsd:string", "string", "string"),
    "integer": Builtin("xsd:integer", "integer", "integer"),
    "boolean": Builtin("xsd:boolean", "boolean", "boolean"),
    "float": Builtin("xsd:float", "number", "double", f"^{_NUMBER}$"),
    "double": Builtin("xsd:double", "number", "double", f"^{_NUMBER}$"),
    "decimal": Builtin("xsd:decimal", "number", "decimal"),
    "time": Builtin("xsd:time", "string", "time", f"^{_CLOCK}{_ZONE}?$"),
    "date": Builtin("xsd:date", "string", "date", f"^{_DATE}$", "date"),
    "datetime": Builtin("xsd:dateTime", "string", "dateTime", f"^{_DATE}T{_CLOCK}{_ZONE}$", "date-time"),
    "date_or_datetime": Builtin("linkml:DateOrDatetime", "string", "string", f"^{_CALENDAR}(T{_CLOCK}{_ZONE})?$"),
    "uriorcurie": Builtin("xsd:anyURI", "string", "token", f"^{_URI_OR_CURIE}$"),
    "curie": Builtin("xsd:string", "string", "token", f"^{_CURIE}$"),
    "uri": Builtin("xsd:anyURI", "string", "anyURI", f"^{_URI}$"),
    "ncname": Builtin("xsd:string", "string", "NCName", r"^[^\W\d][\w.\-]*$"),
    "objectidentifier": Builtin("shex:iri", "string", "token", f"^{_URI_OR_CURIE}$"),
    "nodeidentifier": Builtin("shex:nonLiteral", "string", "token", f"^{_URI_OR_CURIE}$"),
    "jsonpointer": Builtin("xsd:string", "string", "string", "^(/([^~/]|~[01])*)*$"),
    "jsonpath": Builtin("xsd:string", "string", "string"),
    "sparqlpath": Builtin("xsd:string", "string", "string"),
}

BUILTIN_BY_URI: dict[str, str] = {
    "xsd:string": "string",
    "xsd:token": "string",
    "xsd:normalizedString": "string",
    "xsd:integer": "integer",
    "xsd:int": "integer",
    "xsd:long": "integer",
    "xsd:short": "integer",
    "xsd:nonNegativeInteger": "integer",
    "xsd:positiveInteger": "integer",
    "xsd:boolean": "boolean",
    "xsd:float": "float",
    "xsd:double": "double",
    "xsd:decimal": "decimal",
    "xsd:time": "time",
    "xsd:date": "date",
    "xsd:dateTime": "datetime",
    "xsd:anyURI": "uri",
    "linkml:DateOrDatetime": "date_or_datetime",
}
BUILTIN_BY_BASE: dict[str, str] = {
    "str": "string",
    "int": "integer",
    "Bool": "boolean",
    "bool": "boolean",
    "float": "float",
    "Decimal": "decimal",
    "XSDTime": "time",
    "XSDDate": "date",
    "XSDDateTime": "datetime",
    "URI": "uri",
    "URIorCURIE": "uriorcurie",
    "Curie": "curie",
    "NCName": "ncname",
    "ElementIdentifier": "objectidentifier",
    "NodeIdentifier": "nodeidentifier",
}


def base_by_declaration(uri: str, base: str) -> str:
    """The built-in type that a type without `typeof` stands for, by its Python `base`, then its `uri`; else string."""
    return BUILTIN_BY_BASE.get(base) or BUILTIN_BY_URI.get(uri) or "string"
