<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:atd="https://standardfabrik.example/ns/antragsdaten/1" xmlns:bas="https://standardfabrik.example/ns/basis/1" xmlns:cl="https://standardfabrik.example/ns/codelisten/1" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" version="2.0" exclude-result-prefixes="#all">
  <xsl:output method="xml" indent="yes"/>
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
    <svrl:schematron-output title="Einreichung und Ereignisprotokoll" schemaVersion="1.0.0">
      <svrl:ns-prefix-in-attribute-values prefix="atd" uri="https://standardfabrik.example/ns/antragsdaten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="bas" uri="https://standardfabrik.example/ns/basis/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="cl" uri="https://standardfabrik.example/ns/codelisten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:active-pattern id="pattern-1" name="Einreichung"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
      <svrl:active-pattern id="pattern-2" name="Einreichungsmetadaten"/>
      <xsl:apply-templates select="/" mode="pattern-2"/>
      <svrl:active-pattern id="pattern-3" name="Verwaltungszugehoerigkeit"/>
      <xsl:apply-templates select="/" mode="pattern-3"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="atd:Einreichung | atd:einreichung" mode="pattern-1" priority="1">
    <svrl:fired-rule context="atd:Einreichung | atd:einreichung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/atd:status) and (every $v in $this/atd:status satisfies $v/atd:code/normalize-space(.) = ('zugestellt')))) or exists($this/atd:uebernahmefrist)))">
      <svrl:failed-assert id="Einreichung.rules-1" role="error" test="(not((exists($this/atd:status) and (every $v in $this/atd:status satisfies $v/atd:code/normalize-space(.) = ('zugestellt')))) or exists($this/atd:uebernahmefrist))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Einreichung.rules-1.en" xml:lang="en">Rule violated: Time limit of a delivered submission.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Frist einer zugestellten Einreichung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/atd:uebernahmefrist) or f:instant($this/atd:statuszeitpunkt/normalize-space(.)) lt f:instant($this/atd:uebernahmefrist/normalize-space(.)))">
      <svrl:failed-assert id="uebernahmefrist-nach-der-zustellung" role="error" test="empty($this/atd:uebernahmefrist) or f:instant($this/atd:statuszeitpunkt/normalize-space(.)) lt f:instant($this/atd:uebernahmefrist/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="uebernahmefrist-nach-der-zustellung.en" xml:lang="en">The time limit for taking over ends before the time of the status. (§ 3a VwVfG)</svrl:diagnostic-reference>
        <svrl:text>Die Frist zur Übernahme endet vor dem Statuszeitpunkt. (§ 3a VwVfG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
  <xsl:template match="atd:Einreichungsmetadaten" mode="pattern-2" priority="1">
    <svrl:fired-rule context="atd:Einreichungsmetadaten"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(empty($this/atd:anhang) or f:distinct((for $a in $this/atd:anhang return $a/bas:anhangkennung/string(.))))">
      <svrl:failed-assert id="anhaenge-mit-eigener-kennung" role="error" test="empty($this/atd:anhang) or f:distinct((for $a in $this/atd:anhang return $a/bas:anhangkennung/string(.)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="anhaenge-mit-eigener-kennung.en" xml:lang="en">Two attachments have the same identifier. (§ 3a VwVfG)</svrl:diagnostic-reference>
        <svrl:text>Zwei Anhänge haben dieselbe Kennung. (§ 3a VwVfG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-2"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-2"/>
  <xsl:template match="bas:verwaltungszugehoerigkeit" mode="pattern-3" priority="1">
    <svrl:fired-rule context="bas:verwaltungszugehoerigkeit"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/bas:bundesland satisfies $v/cl:code/normalize-space(.) = ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16'))">
      <svrl:failed-assert id="Verwaltungszugehoerigkeit.bundesland.permissible_values" role="error" test="every $v in $this/bas:bundesland satisfies $v/cl:code/normalize-space(.) = ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Verwaltungszugehoerigkeit.bundesland.permissible_values.en" xml:lang="en">The code of “Federal state” is not in the list “Federal state”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Bundesland“ steht nicht in der Liste „Bundesland“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((exists($this/bas:bundesland) or exists($this/bas:regionalschluessel) or exists($this/bas:gemeinde)))">
      <svrl:failed-assert id="Verwaltungszugehoerigkeit.any_of-1" role="error" test="(exists($this/bas:bundesland) or exists($this/bas:regionalschluessel) or exists($this/bas:gemeinde))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Verwaltungszugehoerigkeit.any_of-1.en" xml:lang="en">At least one of 'Federal state', 'Regional key', 'Municipality' is required.</svrl:diagnostic-reference>
        <svrl:text>Mindestens eine der Angaben 'Bundesland', 'Regionalschlüssel', 'Gemeinde' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-3"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-3"/>
</xsl:stylesheet>
