<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:bas="https://standardfabrik.example/ns/basis/1" xmlns:cl="https://standardfabrik.example/ns/codelisten/1" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" xmlns:mit="https://standardfabrik.example/ns/mitteilung/1" version="2.0" exclude-result-prefixes="#all">
  <xsl:output method="xml" indent="yes"/>
  <xsl:function name="f:date" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="$text[string-length(.) eq 10 and . castable as xs:date]"/>
  </xsl:function>
  <xsl:function name="f:instant" as="xs:dateTime?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="zoned" select="$text[matches(., 'T[0-9:.]+(Z|[+\-][0-9]{2}:[0-9]{2})$')]"/>
    <xsl:sequence select="for $t in $zoned[. castable as xs:dateTime] return xs:dateTime($t)"/>
  </xsl:function>
  <xsl:function name="f:distinct" as="xs:boolean">
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="count(distinct-values($values)) eq count($values)"/>
  </xsl:function>
  <xsl:template match="/">
    <svrl:schematron-output title="Mitteilung, Antwort und Statusmeldung" schemaVersion="1.1.0">
      <svrl:ns-prefix-in-attribute-values prefix="bas" uri="https://standardfabrik.example/ns/basis/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="cl" uri="https://standardfabrik.example/ns/codelisten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="mit" uri="https://standardfabrik.example/ns/mitteilung/1"/>
      <svrl:active-pattern id="pattern-1" name="Antwort"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
      <svrl:active-pattern id="pattern-2" name="Mitteilung"/>
      <xsl:apply-templates select="/" mode="pattern-2"/>
      <svrl:active-pattern id="pattern-3" name="Nachricht"/>
      <xsl:apply-templates select="/" mode="pattern-3"/>
      <svrl:active-pattern id="pattern-4" name="Nachrichtenkopf"/>
      <xsl:apply-templates select="/" mode="pattern-4"/>
      <svrl:active-pattern id="pattern-5" name="Statusmeldung"/>
      <xsl:apply-templates select="/" mode="pattern-5"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="mit:Antwort | mit:antwort" mode="pattern-1" priority="1">
    <svrl:fired-rule context="mit:Antwort | mit:antwort"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0402' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0402" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0402' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0402.en" xml:lang="en">The message type is not “reply” (0402).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Antwort“ (0402).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(exists($this/bas:nachrichtenkopf/bas:antwortAuf))">
      <svrl:failed-assert id="antwort-nennt-die-mitteilung" role="error" test="exists($this/bas:nachrichtenkopf/bas:antwortAuf)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-nennt-die-mitteilung.en" xml:lang="en">The reply does not state the message to which it replies. (§ 2 Abs. 7 OZG)</svrl:diagnostic-reference>
        <svrl:text>Die Antwort nennt nicht die Mitteilung, auf die sie antwortet. (§ 2 Abs. 7 OZG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
  <xsl:template match="mit:Mitteilung" mode="pattern-2" priority="1">
    <svrl:fired-rule context="mit:Mitteilung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/mit:mitteilungsart) and (every $v in $this/mit:mitteilungsart satisfies $v/mit:code/normalize-space(.) = ('rueckfrage')))) or exists($this/mit:antwortBis)))">
      <svrl:failed-assert id="Mitteilung.rules-1" role="error" test="(not((exists($this/mit:mitteilungsart) and (every $v in $this/mit:mitteilungsart satisfies $v/mit:code/normalize-space(.) = ('rueckfrage')))) or exists($this/mit:antwortBis))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Mitteilung.rules-1.en" xml:lang="en">Rule violated: Query with time to reply.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Rückfrage mit Antwortfrist.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/mit:mitteilungsart) and (every $v in $this/mit:mitteilungsart satisfies $v/mit:code/normalize-space(.) = ('bekanntgabe')))) or exists($this/mit:anhang)))">
      <svrl:failed-assert id="Mitteilung.rules-2" role="error" test="(not((exists($this/mit:mitteilungsart) and (every $v in $this/mit:mitteilungsart satisfies $v/mit:code/normalize-space(.) = ('bekanntgabe')))) or exists($this/mit:anhang))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Mitteilung.rules-2.en" xml:lang="en">Rule violated: Notification with document.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Bekanntgabe mit Dokument.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0401' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0401" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0401' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0401.en" xml:lang="en">The message type is not “message” (0401).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Mitteilung“ (0401).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/mit:antwortBis) or $this/mit:antwortBis/normalize-space(.) gt f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10)))">
      <svrl:failed-assert id="antwortfrist-nach-der-mitteilung" role="error" test="empty($this/mit:antwortBis) or $this/mit:antwortBis/normalize-space(.) gt f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwortfrist-nach-der-mitteilung.en" xml:lang="en">The time limit for the reply ends on the day of the message or before. (§ 31 VwVfG)</svrl:diagnostic-reference>
        <svrl:text>Die Frist für die Antwort endet am Tag der Mitteilung oder davor. (§ 31 VwVfG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/mit:antwortBis) or $this/mit:antwortErwuenscht/(xs:boolean(.[. castable as xs:boolean])))">
      <svrl:failed-assert id="antwortfrist-nur-bei-erwuenschter-antwort" role="error" test="empty($this/mit:antwortBis) or $this/mit:antwortErwuenscht/(xs:boolean(.[. castable as xs:boolean]))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwortfrist-nur-bei-erwuenschter-antwort.en" xml:lang="en">A time limit is set for a reply, but none is wanted. (§ 31 VwVfG)</svrl:diagnostic-reference>
        <svrl:text>Für eine Antwort ist eine Frist gesetzt, aber sie ist nicht erwünscht. (§ 31 VwVfG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/mit:anhang) or f:distinct((for $a in $this/mit:anhang return $a/bas:anhangkennung/string(.))))">
      <svrl:failed-assert id="anhaenge-der-mitteilung-mit-eigener-kennung" role="error" test="empty($this/mit:anhang) or f:distinct((for $a in $this/mit:anhang return $a/bas:anhangkennung/string(.)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="anhaenge-der-mitteilung-mit-eigener-kennung.en" xml:lang="en">Two attachments have the same identifier. (§ 2 Abs. 7 OZG)</svrl:diagnostic-reference>
        <svrl:text>Zwei Anhänge haben dieselbe Kennung. (§ 2 Abs. 7 OZG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-2"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-2"/>
  <xsl:template match="mit:Mitteilung | mit:Antwort | mit:Statusmeldung | mit:antwort | mit:statusmeldung" mode="pattern-3" priority="1">
    <svrl:fired-rule context="mit:Mitteilung | mit:Antwort | mit:Statusmeldung | mit:antwort | mit:statusmeldung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/@standard/string(.) eq 'mitteilung' and $this/@version/string(.) eq '1.1.0'))">
      <svrl:failed-assert id="nachricht-nennt-ihren-standard" role="error" test="($this/@standard/string(.) eq 'mitteilung' and $this/@version/string(.) eq '1.1.0')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachricht-nennt-ihren-standard.en" xml:lang="en">The message states another standard or another version than the one by which it is checked.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht nennt einen anderen Standard oder eine andere Version als die, nach der sie geprüft wird.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-3"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-3"/>
  <xsl:template match="bas:nachrichtenkopf" mode="pattern-4" priority="1">
    <svrl:fired-rule context="bas:nachrichtenkopf"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.))">
      <svrl:failed-assert id="antwort-auf-andere-nachricht" role="error" test="empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-auf-andere-nachricht.en" xml:lang="en">The message replies to itself.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht antwortet auf sich selbst.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-4"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-4"/>
  <xsl:template match="mit:Statusmeldung | mit:statusmeldung" mode="pattern-5" priority="1">
    <svrl:fired-rule context="mit:Statusmeldung | mit:statusmeldung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0403' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0403" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0403' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/mitteilung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0403.en" xml:lang="en">The message type is not “status report” (0403).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Statusmeldung“ (0403).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:instant($this/mit:statuszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)))">
      <svrl:failed-assert id="status-vor-der-meldung" role="error" test="f:instant($this/mit:statuszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="status-vor-der-meldung.en" xml:lang="en">The reported status began after the report. (§ 2 Abs. 7 OZG)</svrl:diagnostic-reference>
        <svrl:text>Der gemeldete Status trat nach der Meldung ein. (§ 2 Abs. 7 OZG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/mit:voraussichtlichBis) or $this/mit:voraussichtlichBis/normalize-space(.) ge f:date(substring($this/mit:statuszeitpunkt/normalize-space(.), 1, 10)))">
      <svrl:failed-assert id="voraussicht-nach-dem-status" role="error" test="empty($this/mit:voraussichtlichBis) or $this/mit:voraussichtlichBis/normalize-space(.) ge f:date(substring($this/mit:statuszeitpunkt/normalize-space(.), 1, 10))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="voraussicht-nach-dem-status.en" xml:lang="en">The case is expected to end before the status began. (§ 75 VwGO)</svrl:diagnostic-reference>
        <svrl:text>Der Vorgang soll beendet sein, bevor der Status eintrat. (§ 75 VwGO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-5"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-5"/>
</xsl:stylesheet>
