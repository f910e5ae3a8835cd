<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:bas="https://standardfabrik.example/ns/basis/1" xmlns:cl="https://standardfabrik.example/ns/codelisten/1" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" xmlns:nwa="https://standardfabrik.example/ns/nachweis/1" version="2.0" exclude-result-prefixes="#all">
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
  <xsl:function name="f:check-digit" as="xs:boolean?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="system" as="xs:string"/>
    <xsl:variable name="digits" select="'0123456789'"/>
    <xsl:variable name="letters" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
    <xsl:variable name="both" select="concat($digits, $letters)"/>
    <xsl:variable name="name" select="replace(replace(lower-case($system), ',', '-'), 'mod-', 'mod')"/>
    <xsl:sequence select="for $t in $text return       if ($name eq 'luhn') then f:luhn($t)       else if ($name eq 'iso7064-mod11-2') then f:pure($t, $digits, 'X', 11, 2, 1)       else if ($name eq 'iso7064-mod37-2') then f:pure($t, $both, '*', 37, 2, 1)       else if ($name eq 'iso7064-mod661-26') then f:pure($t, $letters, '', 661, 26, 2)       else if ($name eq 'iso7064-mod1271-36') then f:pure($t, $both, '', 1271, 36, 2)       else if ($name eq 'iso7064-mod97-10') then matches($t, '^[0-9A-Z]*[0-9]{2}$') and         f:pure(string-join(for $v in f:values($t, $both, '') return string($v), ''), $digits, '', 97, 10, 2)       else if ($name eq 'iso7064-mod11-10') then f:hybrid($t, $digits)       else if ($name eq 'iso7064-mod27-26') then f:hybrid($t, $letters)       else if ($name eq 'iso7064-mod37-36') then f:hybrid($t, $both)       else false()"/>
  </xsl:function>
  <xsl:function name="f:values" as="xs:integer*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:param name="supplement" as="xs:string"/>
    <xsl:variable name="length" select="string-length($text)"/>
    <xsl:sequence select="for $i in 1 to $length,       $c in substring($text, $i, 1),       $a in concat($alphabet, if ($i eq $length) then $supplement else '') return       if (contains($a, $c)) then string-length(substring-before($a, $c)) else -1"/>
  </xsl:function>
  <xsl:function name="f:pure" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:param name="supplement" as="xs:string"/>
    <xsl:param name="modulus" as="xs:integer"/>
    <xsl:param name="radix" as="xs:integer"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:variable name="values" select="f:values($text, $alphabet, $supplement)"/>
    <xsl:sequence select="count($values) gt $width and not($values = -1)       and f:polynomial($values, $modulus, $radix, 1, 0) eq 1"/>
  </xsl:function>
  <xsl:function name="f:polynomial" as="xs:integer">
    <xsl:param name="values" as="xs:integer*"/>
    <xsl:param name="modulus" as="xs:integer"/>
    <xsl:param name="radix" as="xs:integer"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="total" as="xs:integer"/>
    <xsl:sequence select="if ($position gt count($values)) then $total       else f:polynomial($values, $modulus, $radix, $position + 1,         ($total * $radix + $values[$position]) mod $modulus)"/>
  </xsl:function>
  <xsl:function name="f:hybrid" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:variable name="values" select="f:values($text, $alphabet, '')"/>
    <xsl:variable name="size" select="string-length($alphabet)"/>
    <xsl:sequence select="count($values) ge 2 and not($values = -1)       and f:product($values, $size, 1, $size) eq 1"/>
  </xsl:function>
  <xsl:function name="f:product" as="xs:integer">
    <xsl:param name="values" as="xs:integer*"/>
    <xsl:param name="size" as="xs:integer"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="product" as="xs:integer"/>
    <xsl:variable name="sum" select="($product + $values[$position]) mod $size"/>
    <xsl:sequence select="if ($position eq count($values)) then $sum       else f:product($values, $size, $position + 1,         (if ($sum eq 0) then $size else $sum) * 2 mod ($size + 1))"/>
  </xsl:function>
  <xsl:function name="f:luhn" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="values" select="reverse(f:values($text, '0123456789', ''))"/>
    <xsl:sequence select="count($values) ge 2 and not($values = -1) and       sum(for $i in 1 to count($values), $v in $values[$i] * (if ($i mod 2 eq 0) then 2 else 1) return         $v idiv 10 + $v mod 10) mod 10 eq 0"/>
  </xsl:function>
  <xsl:template match="/">
    <svrl:schematron-output title="Nachweisanfrage und Nachweisantwort" schemaVersion="1.0.0">
      <svrl:ns-prefix-in-attribute-values prefix="bas" uri="https://standardfabrik.example/ns/basis/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="cl" uri="https://standardfabrik.example/ns/codelisten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="nwa" uri="https://standardfabrik.example/ns/nachweis/1"/>
      <svrl:active-pattern id="pattern-1" name="Abruferlaubnis"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
      <svrl:active-pattern id="pattern-2" name="Abrufproblem"/>
      <xsl:apply-templates select="/" mode="pattern-2"/>
      <svrl:active-pattern id="pattern-3" name="AllgemeinerName"/>
      <xsl:apply-templates select="/" mode="pattern-3"/>
      <svrl:active-pattern id="pattern-4" name="BetroffenePerson"/>
      <xsl:apply-templates select="/" mode="pattern-4"/>
      <svrl:active-pattern id="pattern-5" name="Ereignis"/>
      <xsl:apply-templates select="/" mode="pattern-5"/>
      <svrl:active-pattern id="pattern-6" name="Erlaubnisanfrage"/>
      <xsl:apply-templates select="/" mode="pattern-6"/>
      <svrl:active-pattern id="pattern-7" name="Erlaubnisantwort"/>
      <xsl:apply-templates select="/" mode="pattern-7"/>
      <svrl:active-pattern id="pattern-8" name="Geburtsurkunde"/>
      <xsl:apply-templates select="/" mode="pattern-8"/>
      <svrl:active-pattern id="pattern-9" name="Nachricht"/>
      <xsl:apply-templates select="/" mode="pattern-9"/>
      <svrl:active-pattern id="pattern-10" name="Nachrichtenkopf"/>
      <xsl:apply-templates select="/" mode="pattern-10"/>
      <svrl:active-pattern id="pattern-11" name="Nachweis"/>
      <xsl:apply-templates select="/" mode="pattern-11"/>
      <svrl:active-pattern id="pattern-12" name="Nachweisanfrage"/>
      <xsl:apply-templates select="/" mode="pattern-12"/>
      <svrl:active-pattern id="pattern-13" name="Nachweisantwort"/>
      <xsl:apply-templates select="/" mode="pattern-13"/>
      <svrl:active-pattern id="pattern-14" name="TeilbekanntesDatum"/>
      <xsl:apply-templates select="/" mode="pattern-14"/>
      <svrl:active-pattern id="pattern-15" name="Verwaltungszugehoerigkeit"/>
      <xsl:apply-templates select="/" mode="pattern-15"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="nwa:abruferlaubnis" mode="pattern-1" priority="1">
    <svrl:fired-rule context="nwa:abruferlaubnis"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(f:instant($this/nwa:pruefzeitpunkt/normalize-space(.)) lt f:instant($this/nwa:gueltigBis/normalize-space(.)))">
      <svrl:failed-assert id="erlaubnis-gilt-nach-der-pruefung" role="error" test="f:instant($this/nwa:pruefzeitpunkt/normalize-space(.)) lt f:instant($this/nwa:gueltigBis/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="erlaubnis-gilt-nach-der-pruefung.en" xml:lang="en">The permit ends before it was examined. (§ 7 Abs. 2 IDNrG)</svrl:diagnostic-reference>
        <svrl:text>Die Abruferlaubnis endet, bevor sie geprüft wurde. (§ 7 Abs. 2 IDNrG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
  <xsl:template match="nwa:fehler" mode="pattern-2" priority="1">
    <svrl:fired-rule context="nwa:fehler"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/nwa:fehlercode satisfies $v/nwa:code/normalize-space(.) = ('anfrage', 'anfrage-fehlerhaft', 'nachweistyp-nicht-unterstuetzt', 'nachweisformat-nicht-unterstuetzt', 'stelle-unzustaendig', 'berechtigung', 'berechtigung-fehlt', 'berechtigung-abgelaufen', 'person', 'person-nicht-eindeutig', 'identifikationsnummer-unbekannt', 'betrieb', 'technische-stoerung', 'zeitueberschreitung'))">
      <svrl:failed-assert id="Abrufproblem.fehlercode.permissible_values" role="error" test="every $v in $this/nwa:fehlercode satisfies $v/nwa:code/normalize-space(.) = ('anfrage', 'anfrage-fehlerhaft', 'nachweistyp-nicht-unterstuetzt', 'nachweisformat-nicht-unterstuetzt', 'stelle-unzustaendig', 'berechtigung', 'berechtigung-fehlt', 'berechtigung-abgelaufen', 'person', 'person-nicht-eindeutig', 'identifikationsnummer-unbekannt', 'betrieb', 'technische-stoerung', 'zeitueberschreitung')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Abrufproblem.fehlercode.permissible_values.en" xml:lang="en">The code of “Error code” is not in the list “Error of an evidence retrieval”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Fehlercode“ steht nicht in der Liste „Fehler eines Nachweisabrufs“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-2"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-2"/>
  <xsl:template match="bas:familienname | bas:geburtsname | bas:vorname | nwa:vorname | nwa:geburtsname | nwa:familienname" mode="pattern-3" priority="1">
    <svrl:fired-rule context="bas:familienname | bas:geburtsname | bas:vorname | nwa:vorname | nwa:geburtsname | nwa:familienname"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1))">
      <svrl:failed-assert id="AllgemeinerName.exactly_one_of-1" role="error" test="(count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="AllgemeinerName.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Name', 'Not available' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Name', 'Nicht vorhanden' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-3"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-3"/>
  <xsl:template match="nwa:betroffenePerson" mode="pattern-4" priority="1">
    <svrl:fired-rule context="nwa:betroffenePerson"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/nwa:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10'))">
      <svrl:failed-assert id="BetroffenePerson.identifikationsnummer.check_digit" role="error" test="every $v in $this/nwa:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="BetroffenePerson.identifikationsnummer.check_digit.en" xml:lang="en">The check digit of “Identification number” is wrong.</svrl:diagnostic-reference>
        <svrl:text>Die Prüfziffer von „Identifikationsnummer“ ist falsch.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-4"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-4"/>
  <xsl:template match="nwa:Ereignis | nwa:ereignis" mode="pattern-5" priority="1">
    <svrl:fired-rule context="nwa:Ereignis | nwa:ereignis"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/nwa:ereignisart) and (every $v in $this/nwa:ereignisart satisfies $v/nwa:code/normalize-space(.) = ('antwort-bereit')))) or (exists($this/nwa:abrufadresse) and exists($this/nwa:verfuegbarBis))))">
      <svrl:failed-assert id="Ereignis.rules-1" role="error" test="(not((exists($this/nwa:ereignisart) and (every $v in $this/nwa:ereignisart satisfies $v/nwa:code/normalize-space(.) = ('antwort-bereit')))) or (exists($this/nwa:abrufadresse) and exists($this/nwa:verfuegbarBis)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Ereignis.rules-1.en" xml:lang="en">Rule violated: Retrieval address of a response that is ready.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Abrufadresse einer bereitliegenden Antwort.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/nwa:ereignisart) and (every $v in $this/nwa:ereignisart satisfies $v/nwa:code/normalize-space(.) = ('frist-verlaengert')))) or exists($this/nwa:naechsterAbruf)))">
      <svrl:failed-assert id="Ereignis.rules-2" role="error" test="(not((exists($this/nwa:ereignisart) and (every $v in $this/nwa:ereignisart satisfies $v/nwa:code/normalize-space(.) = ('frist-verlaengert')))) or exists($this/nwa:naechsterAbruf))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Ereignis.rules-2.en" xml:lang="en">Rule violated: Next retrieval if processing takes longer.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Nächster Abruf bei längerer Bearbeitung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0303' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0303" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0303' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0303.en" xml:lang="en">The message type is not “event” (0303).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Ereignis“ (0303).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:verfuegbarBis) or f:instant($this/nwa:zeitpunkt/normalize-space(.)) lt f:instant($this/nwa:verfuegbarBis/normalize-space(.)))">
      <svrl:failed-assert id="antwort-liegt-nach-dem-ereignis-bereit" role="error" test="empty($this/nwa:verfuegbarBis) or f:instant($this/nwa:zeitpunkt/normalize-space(.)) lt f:instant($this/nwa:verfuegbarBis/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-liegt-nach-dem-ereignis-bereit.en" xml:lang="en">The response is not available beyond the time of the event. (§ 5 Abs. 2 EGovG)</svrl:diagnostic-reference>
        <svrl:text>Die Antwort ist nicht länger verfügbar, als das Ereignis eintrat. (§ 5 Abs. 2 EGovG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:naechsterAbruf) or f:instant($this/nwa:zeitpunkt/normalize-space(.)) lt f:instant($this/nwa:naechsterAbruf/normalize-space(.)))">
      <svrl:failed-assert id="naechster-abruf-nach-dem-ereignis" role="error" test="empty($this/nwa:naechsterAbruf) or f:instant($this/nwa:zeitpunkt/normalize-space(.)) lt f:instant($this/nwa:naechsterAbruf/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="naechster-abruf-nach-dem-ereignis.en" xml:lang="en">The next retrieval is before the event. (§ 5 Abs. 2 EGovG)</svrl:diagnostic-reference>
        <svrl:text>Der nächste Abruf liegt vor dem Ereignis. (§ 5 Abs. 2 EGovG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-5"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-5"/>
  <xsl:template match="nwa:Erlaubnisanfrage" mode="pattern-6" priority="1">
    <svrl:fired-rule context="nwa:Erlaubnisanfrage"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug')))">
      <svrl:failed-assert id="Erlaubnisanfrage.nachweistyp.permissible_values" role="error" test="every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Erlaubnisanfrage.nachweistyp.permissible_values.en" xml:lang="en">The code of “Evidence type” is not in the list “Evidence type”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Nachweistyp“ steht nicht in der Liste „Nachweistyp“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0304' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0304" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0304' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0304.en" xml:lang="en">The message type is not “permit request” (0304).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Erlaubnisanfrage“ (0304).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-6"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-6"/>
  <xsl:template match="nwa:Erlaubnisantwort" mode="pattern-7" priority="1">
    <svrl:fired-rule context="nwa:Erlaubnisantwort"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/nwa:abruferlaubnis), exists($this/nwa:ablehnungsgrund))[.]) eq 1))">
      <svrl:failed-assert id="Erlaubnisantwort.exactly_one_of-1" role="error" test="(count((exists($this/nwa:abruferlaubnis), exists($this/nwa:ablehnungsgrund))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Erlaubnisantwort.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Retrieval permit', 'Reason for refusal' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Abruferlaubnis', 'Ablehnungsgrund' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0305' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0305" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0305' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0305.en" xml:lang="en">The message type is not “permit response” (0305).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Erlaubnisantwort“ (0305).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(exists($this/bas:nachrichtenkopf/bas:antwortAuf))">
      <svrl:failed-assert id="erlaubnis-nennt-die-anfrage" role="error" test="exists($this/bas:nachrichtenkopf/bas:antwortAuf)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="erlaubnis-nennt-die-anfrage.en" xml:lang="en">The response does not state the message to which it replies. (§ 7 Abs. 2 IDNrG)</svrl:diagnostic-reference>
        <svrl:text>Die Antwort nennt nicht die Nachricht, auf die sie antwortet. (§ 7 Abs. 2 IDNrG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-7"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-7"/>
  <xsl:template match="nwa:geburtsurkunde" mode="pattern-8" priority="1">
    <svrl:fired-rule context="nwa:geburtsurkunde"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(((not((exists($this/nwa:geschlechtsangabe) and (every $v in $this/nwa:geschlechtsangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen')))) or exists($this/nwa:geschlecht)) and ((exists($this/nwa:geschlechtsangabe) and (every $v in $this/nwa:geschlechtsangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen'))) or empty($this/nwa:geschlecht))))">
      <svrl:failed-assert id="Geburtsurkunde.rules-1" role="error" test="((not((exists($this/nwa:geschlechtsangabe) and (every $v in $this/nwa:geschlechtsangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen')))) or exists($this/nwa:geschlecht)) and ((exists($this/nwa:geschlechtsangabe) and (every $v in $this/nwa:geschlechtsangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen'))) or empty($this/nwa:geschlecht)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Geburtsurkunde.rules-1.en" xml:lang="en">Rule violated: Sex only if included.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Geschlecht nur, wenn aufgenommen.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(((not((exists($this/nwa:elternangabe) and (every $v in $this/nwa:elternangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen')))) or exists($this/nwa:elternteil)) and ((exists($this/nwa:elternangabe) and (every $v in $this/nwa:elternangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen'))) or empty($this/nwa:elternteil))))">
      <svrl:failed-assert id="Geburtsurkunde.rules-2" role="error" test="((not((exists($this/nwa:elternangabe) and (every $v in $this/nwa:elternangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen')))) or exists($this/nwa:elternteil)) and ((exists($this/nwa:elternangabe) and (every $v in $this/nwa:elternangabe satisfies $v/nwa:code/normalize-space(.) = ('aufgenommen'))) or empty($this/nwa:elternteil)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Geburtsurkunde.rules-2.en" xml:lang="en">Rule violated: Parents only if included.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Eltern nur, wenn aufgenommen.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:geburtsdatum/bas:jahrMonatTag) or $this/nwa:geburtsdatum/bas:jahrMonatTag/normalize-space(.) le $this/nwa:ausstellungsdatum/normalize-space(.))">
      <svrl:failed-assert id="geburt-vor-der-ausstellung" role="error" test="empty($this/nwa:geburtsdatum/bas:jahrMonatTag) or $this/nwa:geburtsdatum/bas:jahrMonatTag/normalize-space(.) le $this/nwa:ausstellungsdatum/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="geburt-vor-der-ausstellung.en" xml:lang="en">The certificate was issued before the birth. (§ 59 PStG)</svrl:diagnostic-reference>
        <svrl:text>Die Urkunde ist vor der Geburt ausgestellt. (§ 59 PStG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:elternteil) or count($this/nwa:elternteil) le 2)">
      <svrl:failed-assert id="hoechstens-zwei-elternteile" role="error" test="empty($this/nwa:elternteil) or count($this/nwa:elternteil) le 2">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="hoechstens-zwei-elternteile.en" xml:lang="en">The certificate states more than two parents. (§ 59 Abs. 1 Nr. 4 PStG)</svrl:diagnostic-reference>
        <svrl:text>Die Urkunde nennt mehr als zwei Elternteile. (§ 59 Abs. 1 Nr. 4 PStG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-8"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-8"/>
  <xsl:template match="nwa:Nachweisanfrage | nwa:Nachweisantwort | nwa:Ereignis | nwa:Erlaubnisanfrage | nwa:Erlaubnisantwort | nwa:ereignis" mode="pattern-9" priority="1">
    <svrl:fired-rule context="nwa:Nachweisanfrage | nwa:Nachweisantwort | nwa:Ereignis | nwa:Erlaubnisanfrage | nwa:Erlaubnisantwort | nwa:ereignis"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/@standard/string(.) eq 'nachweis' and $this/@version/string(.) eq '1.0.0'))">
      <svrl:failed-assert id="nachricht-nennt-ihren-standard" role="error" test="($this/@standard/string(.) eq 'nachweis' and $this/@version/string(.) eq '1.0.0')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachricht-nennt-ihren-standard.en" xml:lang="en">The message states another standard or another version than the one by which it is checked.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht nennt einen anderen Standard oder eine andere Version als die, nach der sie geprüft wird.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-9"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-9"/>
  <xsl:template match="bas:nachrichtenkopf" mode="pattern-10" priority="1">
    <svrl:fired-rule context="bas:nachrichtenkopf"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.))">
      <svrl:failed-assert id="antwort-auf-andere-nachricht" role="error" test="empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-auf-andere-nachricht.en" xml:lang="en">The message replies to itself.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht antwortet auf sich selbst.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-10"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-10"/>
  <xsl:template match="nwa:nachweis" mode="pattern-11" priority="1">
    <svrl:fired-rule context="nwa:nachweis"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((exists($this/nwa:geburtsurkunde) or exists($this/nwa:dokument)))">
      <svrl:failed-assert id="Nachweis.any_of-1" role="error" test="(exists($this/nwa:geburtsurkunde) or exists($this/nwa:dokument))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Nachweis.any_of-1.en" xml:lang="en">At least one of 'Birth certificate', 'Document' is required.</svrl:diagnostic-reference>
        <svrl:text>Mindestens eine der Angaben 'Geburtsurkunde', 'Dokument' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug')))">
      <svrl:failed-assert id="Nachweis.nachweistyp.permissible_values" role="error" test="every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Nachweis.nachweistyp.permissible_values.en" xml:lang="en">The code of “Evidence type” is not in the list “Evidence type”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Nachweistyp“ steht nicht in der Liste „Nachweistyp“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:geburtsurkunde) or $this/nwa:nachweistyp/cl:code/normalize-space(.) eq 'geburtsurkunde')">
      <svrl:failed-assert id="nachweistyp-der-geburtsurkunde" role="error" test="empty($this/nwa:geburtsurkunde) or $this/nwa:nachweistyp/cl:code/normalize-space(.) eq 'geburtsurkunde'">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachweistyp-der-geburtsurkunde.en" xml:lang="en">A birth certificate is enclosed, but the type of evidence is another one. (§ 59 PStG)</svrl:diagnostic-reference>
        <svrl:text>Eine Geburtsurkunde liegt bei, der Nachweistyp ist aber ein anderer. (§ 59 PStG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-11"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-11"/>
  <xsl:template match="nwa:Nachweisanfrage" mode="pattern-12" priority="1">
    <svrl:fired-rule context="nwa:Nachweisanfrage"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(f:distinct($this/nwa:verzichtAuf/nwa:code/normalize-space(.)))">
      <svrl:failed-assert id="Nachweisanfrage.verzichtAuf.list_elements_unique" role="error" test="f:distinct($this/nwa:verzichtAuf/nwa:code/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Nachweisanfrage.verzichtAuf.list_elements_unique.en" xml:lang="en">“Items to be left out” states a value twice.</svrl:diagnostic-reference>
        <svrl:text>„Verzicht auf Angaben“ nennt einen Wert mehrfach.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug')))">
      <svrl:failed-assert id="Nachweisanfrage.nachweistyp.permissible_values" role="error" test="every $v in $this/nwa:nachweistyp satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('personenstandsurkunde', 'geburtsurkunde', 'eheurkunde', 'lebenspartnerschaftsurkunde', 'sterbeurkunde', 'meldebescheinigung', 'einkommensteuerbescheid', 'fuehrungszeugnis', 'gewerbezentralregisterauskunft', 'registerauszug', 'handelsregisterauszug', 'vereinsregisterauszug'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Nachweisanfrage.nachweistyp.permissible_values.en" xml:lang="en">The code of “Evidence type” is not in the list “Evidence type”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Nachweistyp“ steht nicht in der Liste „Nachweistyp“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0301' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0301" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0301' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0301.en" xml:lang="en">The message type is not “evidence request” (0301).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Nachweisanfrage“ (0301).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((f:instant($this/nwa:abruferlaubnis/nwa:pruefzeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) and f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) le f:instant($this/nwa:abruferlaubnis/nwa:gueltigBis/normalize-space(.))))">
      <svrl:failed-assert id="erlaubnis-gilt-bei-der-anfrage" role="error" test="(f:instant($this/nwa:abruferlaubnis/nwa:pruefzeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) and f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) le f:instant($this/nwa:abruferlaubnis/nwa:gueltigBis/normalize-space(.)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="erlaubnis-gilt-bei-der-anfrage.en" xml:lang="en">The permit did not hold when the request was created. (§ 7 Abs. 2 IDNrG)</svrl:diagnostic-reference>
        <svrl:text>Die Abruferlaubnis galt nicht, als die Anfrage erzeugt wurde. (§ 7 Abs. 2 IDNrG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:instant($this/nwa:zweck/nwa:entscheidungszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)))">
      <svrl:failed-assert id="entscheidung-vor-der-anfrage" role="error" test="f:instant($this/nwa:zweck/nwa:entscheidungszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="entscheidung-vor-der-anfrage.en" xml:lang="en">The person decided for the retrieval after the request. (§ 5 Abs. 1 EGovG)</svrl:diagnostic-reference>
        <svrl:text>Die Person hat sich nach der Anfrage für den Abruf entschieden. (§ 5 Abs. 1 EGovG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-12"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-12"/>
  <xsl:template match="nwa:Nachweisantwort" mode="pattern-13" priority="1">
    <svrl:fired-rule context="nwa:Nachweisantwort"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/nwa:nachweis), exists($this/nwa:negativauskunft), exists($this/nwa:aufschub), exists($this/nwa:fehler))[.]) eq 1))">
      <svrl:failed-assert id="Nachweisantwort.exactly_one_of-1" role="error" test="(count((exists($this/nwa:nachweis), exists($this/nwa:negativauskunft), exists($this/nwa:aufschub), exists($this/nwa:fehler))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Nachweisantwort.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Evidence', 'Notice of absence', 'Deferral', 'Error' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Nachweis', 'Negativauskunft', 'Aufschub', 'Fehler' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0302' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0302" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0302' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/nachweis-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0302.en" xml:lang="en">The message type is not “evidence response” (0302).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Nachweisantwort“ (0302).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(exists($this/bas:nachrichtenkopf/bas:antwortAuf))">
      <svrl:failed-assert id="antwort-nennt-die-anfrage" role="error" test="exists($this/bas:nachrichtenkopf/bas:antwortAuf)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-nennt-die-anfrage.en" xml:lang="en">The response does not state the message to which it replies. (§ 5 Abs. 2 EGovG)</svrl:diagnostic-reference>
        <svrl:text>Die Antwort nennt nicht die Nachricht, auf die sie antwortet. (§ 5 Abs. 2 EGovG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/nwa:aufschub) or f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) lt f:instant($this/nwa:aufschub/nwa:naechsterAbruf/normalize-space(.)))">
      <svrl:failed-assert id="naechster-abruf-nach-der-antwort" role="error" test="empty($this/nwa:aufschub) or f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)) lt f:instant($this/nwa:aufschub/nwa:naechsterAbruf/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="naechster-abruf-nach-der-antwort.en" xml:lang="en">The next retrieval is before the response. (§ 5 Abs. 2 EGovG)</svrl:diagnostic-reference>
        <svrl:text>Der nächste Abruf liegt vor der Antwort. (§ 5 Abs. 2 EGovG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-13"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-13"/>
  <xsl:template match="nwa:geburtsdatum" mode="pattern-14" priority="1">
    <svrl:fired-rule context="nwa:geburtsdatum"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1))">
      <svrl:failed-assert id="TeilbekanntesDatum.exactly_one_of-1" role="error" test="(count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="TeilbekanntesDatum.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Year, month and day', 'Year and month', 'Year' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Jahr, Monat und Tag', 'Jahr und Monat', 'Jahr' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-14"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-14"/>
  <xsl:template match="bas:verwaltungszugehoerigkeit" mode="pattern-15" priority="1">
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
    <xsl:apply-templates select="*" mode="pattern-15"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-15"/>
</xsl:stylesheet>
