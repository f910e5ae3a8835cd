<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:bas="https://standardfabrik.example/ns/basis/1" xmlns:cl="https://standardfabrik.example/ns/codelisten/1" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" xmlns:wsa="https://standardfabrik.example/ns/wohnsitzanmeldung/1" version="2.0" exclude-result-prefixes="#all">
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
  <xsl:function name="f:years-between" as="xs:integer?">
    <xsl:param name="earlier" as="xs:string?"/>
    <xsl:param name="later" as="xs:string?"/>
    <xsl:sequence select="for $a in f:date($earlier), $b in f:date($later) return       if ($b lt $a) then -f:years-between($b, $a)       else year-from-date(xs:date($b)) - year-from-date(xs:date($a))            - (if (substring($b, 6) lt substring($a, 6)) then 1 else 0)"/>
  </xsl:function>
  <xsl:function name="f:add-days" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="count" as="xs:integer?"/>
    <xsl:sequence select="for $d in f:date($date), $n in $count[abs(.) lt 4000000] return       f:four-digits(xs:date($d) + $n * xs:dayTimeDuration('P1D'))"/>
  </xsl:function>
  <xsl:function name="f:four-digits" as="xs:string?">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="string($date)[matches(., '^[0-9]{4}-') and not(starts-with(., '0000'))]"/>
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
    <svrl:schematron-output title="Elektronische Wohnsitzanmeldung" schemaVersion="1.0.0">
      <svrl:ns-prefix-in-attribute-values prefix="bas" uri="https://standardfabrik.example/ns/basis/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="cl" uri="https://standardfabrik.example/ns/codelisten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="wsa" uri="https://standardfabrik.example/ns/wohnsitzanmeldung/1"/>
      <svrl:active-pattern id="pattern-1" name="Ablehnungsangabe"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
      <svrl:active-pattern id="pattern-2" name="AllgemeinerName"/>
      <xsl:apply-templates select="/" mode="pattern-2"/>
      <svrl:active-pattern id="pattern-3" name="Anmeldeablehnung"/>
      <xsl:apply-templates select="/" mode="pattern-3"/>
      <svrl:active-pattern id="pattern-4" name="Anmeldeergebnis"/>
      <xsl:apply-templates select="/" mode="pattern-4"/>
      <svrl:active-pattern id="pattern-5" name="Anmeldestatus"/>
      <xsl:apply-templates select="/" mode="pattern-5"/>
      <svrl:active-pattern id="pattern-6" name="Anmeldevollzug"/>
      <xsl:apply-templates select="/" mode="pattern-6"/>
      <svrl:active-pattern id="pattern-7" name="Ausweisdokument"/>
      <xsl:apply-templates select="/" mode="pattern-7"/>
      <svrl:active-pattern id="pattern-8" name="Bestaetigungscode"/>
      <xsl:apply-templates select="/" mode="pattern-8"/>
      <svrl:active-pattern id="pattern-9" name="Einzugsbestaetigung"/>
      <xsl:apply-templates select="/" mode="pattern-9"/>
      <svrl:active-pattern id="pattern-10" name="GesetzlicherVertreter"/>
      <xsl:apply-templates select="/" mode="pattern-10"/>
      <svrl:active-pattern id="pattern-11" name="Meldebestaetigung"/>
      <xsl:apply-templates select="/" mode="pattern-11"/>
      <svrl:active-pattern id="pattern-12" name="Meldedatenanforderung"/>
      <xsl:apply-templates select="/" mode="pattern-12"/>
      <svrl:active-pattern id="pattern-13" name="MeldepflichtigePerson"/>
      <xsl:apply-templates select="/" mode="pattern-13"/>
      <svrl:active-pattern id="pattern-14" name="Meldeschein"/>
      <xsl:apply-templates select="/" mode="pattern-14"/>
      <svrl:active-pattern id="pattern-15" name="Nachricht"/>
      <xsl:apply-templates select="/" mode="pattern-15"/>
      <svrl:active-pattern id="pattern-16" name="Nachrichtenkopf"/>
      <xsl:apply-templates select="/" mode="pattern-16"/>
      <svrl:active-pattern id="pattern-17" name="TeilbekanntesDatum"/>
      <xsl:apply-templates select="/" mode="pattern-17"/>
      <svrl:active-pattern id="pattern-18" name="VorausgefuellterMeldeschein"/>
      <xsl:apply-templates select="/" mode="pattern-18"/>
      <svrl:active-pattern id="pattern-19" name="Wegzugswohnung"/>
      <xsl:apply-templates select="/" mode="pattern-19"/>
      <svrl:active-pattern id="pattern-20" name="Wohnungsgeber"/>
      <xsl:apply-templates select="/" mode="pattern-20"/>
      <svrl:active-pattern id="pattern-21" name="Wohnungsgeberangaben"/>
      <xsl:apply-templates select="/" mode="pattern-21"/>
      <svrl:active-pattern id="pattern-22" name="Zeitraum"/>
      <xsl:apply-templates select="/" mode="pattern-22"/>
      <svrl:active-pattern id="pattern-23" name="Zuzugswohnung"/>
      <xsl:apply-templates select="/" mode="pattern-23"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="wsa:grund" mode="pattern-1" priority="1">
    <svrl:fired-rule context="wsa:grund"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/wsa:ablehnungsgrund) and (every $v in $this/wsa:ablehnungsgrund satisfies $v/cl:code/normalize-space(.) = ('sonstiges')))) or exists($this/wsa:erlaeuterung)))">
      <svrl:failed-assert id="Ablehnungsangabe.rules-1" role="error" test="(not((exists($this/wsa:ablehnungsgrund) and (every $v in $this/wsa:ablehnungsgrund satisfies $v/cl:code/normalize-space(.) = ('sonstiges')))) or exists($this/wsa:erlaeuterung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Ablehnungsangabe.rules-1.en" xml:lang="en">Rule violated: Explanation of another reason.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Erläuterung eines sonstigen Grundes.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
  <xsl:template match="bas:familienname | bas:geburtsname | bas:vorname | wsa:familienname | wsa:vorname" mode="pattern-2" priority="1">
    <svrl:fired-rule context="bas:familienname | bas:geburtsname | bas:vorname | wsa:familienname | wsa:vorname"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1))">
      <svrl:failed-assert id="AllgemeinerName.exactly_one_of-1" role="error" test="(count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="AllgemeinerName.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Name', 'Not available' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Name', 'Nicht vorhanden' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-2"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-2"/>
  <xsl:template match="wsa:ablehnung" mode="pattern-3" priority="1">
    <svrl:fired-rule context="wsa:ablehnung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(f:distinct(for $m in $this/wsa:grund return string-join((string($m/wsa:ablehnungsgrund/cl:code/normalize-space(.)), string(exists($m/wsa:ablehnungsgrund)), string($m/wsa:erlaeuterung/string(.)), string(exists($m/wsa:erlaeuterung))), '|')))">
      <svrl:failed-assert id="Anmeldeablehnung.grund.Ablehnungsangabe.grund" role="error" test="f:distinct(for $m in $this/wsa:grund return string-join((string($m/wsa:ablehnungsgrund/cl:code/normalize-space(.)), string(exists($m/wsa:ablehnungsgrund)), string($m/wsa:erlaeuterung/string(.)), string(exists($m/wsa:erlaeuterung))), '|'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Anmeldeablehnung.grund.Ablehnungsangabe.grund.en" xml:lang="en">Two members of “Reason” agree (Reason, Explanation).</svrl:diagnostic-reference>
        <svrl:text>Zwei Angaben unter „Grund“ stimmen überein (Grund, Erläuterung).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-3"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-3"/>
  <xsl:template match="wsa:Anmeldeergebnis" mode="pattern-4" priority="1">
    <svrl:fired-rule context="wsa:Anmeldeergebnis"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/wsa:anmeldung), exists($this/wsa:ablehnung))[.]) eq 1))">
      <svrl:failed-assert id="Anmeldeergebnis.exactly_one_of-1" role="error" test="(count((exists($this/wsa:anmeldung), exists($this/wsa:ablehnung))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Anmeldeergebnis.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Registration', 'Rejection' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Anmeldung', 'Ablehnung' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0106' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0106" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0106' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0106.en" xml:lang="en">The message type is not “registration result” (0106).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Anmeldeergebnis“ (0106).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-4"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-4"/>
  <xsl:template match="wsa:Anmeldestatus" mode="pattern-5" priority="1">
    <svrl:fired-rule context="wsa:Anmeldestatus"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/wsa:status) and (every $v in $this/wsa:status satisfies $v/cl:code/normalize-space(.) = ('rueckfrage')))) or exists($this/wsa:rueckfrage)))">
      <svrl:failed-assert id="Anmeldestatus.rules-1" role="error" test="(not((exists($this/wsa:status) and (every $v in $this/wsa:status satisfies $v/cl:code/normalize-space(.) = ('rueckfrage')))) or exists($this/wsa:rueckfrage))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Anmeldestatus.rules-1.en" xml:lang="en">Rule violated: Queries with the status “query sent”.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Rückfragen beim Status „Rückfrage gestellt“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0104' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0104" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0104' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0104.en" xml:lang="en">The message type is not “registration status” (0104).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Anmeldestatus“ (0104).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/wsa:rueckfrage) or ((every $r in $this/wsa:rueckfrage satisfies (empty($r/wsa:frist) or $r/wsa:frist/normalize-space(.) gt f:date(substring($this/wsa:statuszeitpunkt/normalize-space(.), 1, 10))))))">
      <svrl:failed-assert id="frist-nach-der-rueckfrage" role="error" test="empty($this/wsa:rueckfrage) or ((every $r in $this/wsa:rueckfrage satisfies (empty($r/wsa:frist) or $r/wsa:frist/normalize-space(.) gt f:date(substring($this/wsa:statuszeitpunkt/normalize-space(.), 1, 10)))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="frist-nach-der-rueckfrage.en" xml:lang="en">The time limit of a query ends on the day of the query or before. (§ 25 Nr. 1 BMG)</svrl:diagnostic-reference>
        <svrl:text>Die Frist einer Rückfrage endet am Tag der Rückfrage oder davor. (§ 25 Nr. 1 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-5"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-5"/>
  <xsl:template match="wsa:anmeldung" mode="pattern-6" priority="1">
    <svrl:fired-rule context="wsa:anmeldung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(f:distinct($this/wsa:folgeschritt/wsa:code/normalize-space(.)))">
      <svrl:failed-assert id="Anmeldevollzug.folgeschritt.list_elements_unique" role="error" test="f:distinct($this/wsa:folgeschritt/wsa:code/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Anmeldevollzug.folgeschritt.list_elements_unique.en" xml:lang="en">“Next step” states a value twice.</svrl:diagnostic-reference>
        <svrl:text>„Nächster Schritt“ nennt einen Wert mehrfach.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not($this/wsa:einzugsdatum/normalize-space(.) le $this/wsa:anmeldedatum/normalize-space(.))">
      <svrl:failed-assert id="vollzug-nach-dem-einzug" role="error" test="$this/wsa:einzugsdatum/normalize-space(.) le $this/wsa:anmeldedatum/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="vollzug-nach-dem-einzug.en" xml:lang="en">Registration is deemed to have been made before moving in. (§ 17 Abs. 1 BMG)</svrl:diagnostic-reference>
        <svrl:text>Die Anmeldung gilt als vor dem Einzug erfolgt. (§ 17 Abs. 1 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-6"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-6"/>
  <xsl:template match="wsa:ausweisdokument" mode="pattern-7" priority="1">
    <svrl:fired-rule context="wsa:ausweisdokument"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(((not((exists($this/wsa:dokumentart) and (every $v in $this/wsa:dokumentart satisfies $v/wsa:code/normalize-space(.) = ('eid-karte')))) or empty($this/wsa:ausstellungsdatum)) and ((exists($this/wsa:dokumentart) and (every $v in $this/wsa:dokumentart satisfies $v/wsa:code/normalize-space(.) = ('eid-karte'))) or exists($this/wsa:ausstellungsdatum))))">
      <svrl:failed-assert id="Ausweisdokument.rules-1" role="error" test="((not((exists($this/wsa:dokumentart) and (every $v in $this/wsa:dokumentart satisfies $v/wsa:code/normalize-space(.) = ('eid-karte')))) or empty($this/wsa:ausstellungsdatum)) and ((exists($this/wsa:dokumentart) and (every $v in $this/wsa:dokumentart satisfies $v/wsa:code/normalize-space(.) = ('eid-karte'))) or exists($this/wsa:ausstellungsdatum)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Ausweisdokument.rules-1.en" xml:lang="en">Rule violated: Date of issue except for the eID card.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Ausstellungsdatum außer bei der eID-Karte.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/wsa:ausstellungsdatum) or $this/wsa:ausstellungsdatum/normalize-space(.) lt $this/wsa:gueltigBis/normalize-space(.))">
      <svrl:failed-assert id="ausweis-gilt-nach-der-ausstellung" role="error" test="empty($this/wsa:ausstellungsdatum) or $this/wsa:ausstellungsdatum/normalize-space(.) lt $this/wsa:gueltigBis/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="ausweis-gilt-nach-der-ausstellung.en" xml:lang="en">The identity document is not valid beyond the day of its issue. (§ 3 Abs. 1 Nr. 17 BMG)</svrl:diagnostic-reference>
        <svrl:text>Das Ausweisdokument ist nicht länger gültig als bis zum Tag seiner Ausstellung. (§ 3 Abs. 1 Nr. 17 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-7"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-7"/>
  <xsl:template match="wsa:Bestaetigungscode" mode="pattern-8" priority="1">
    <svrl:fired-rule context="wsa:Bestaetigungscode"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0105' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0105" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0105' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0105.en" xml:lang="en">The message type is not “confirmation code” (0105).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Bestätigungscode“ (0105).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:instant($this/wsa:eingabezeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)))">
      <svrl:failed-assert id="eingabe-vor-der-erstellung" role="error" test="f:instant($this/wsa:eingabezeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="eingabe-vor-der-erstellung.en" xml:lang="en">The code was entered after the message was created. (§ 23a Abs. 3 BMG)</svrl:diagnostic-reference>
        <svrl:text>Der Code ist später eingegeben worden, als die Nachricht erzeugt wurde. (§ 23a Abs. 3 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-8"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-8"/>
  <xsl:template match="wsa:einzugsbestaetigung" mode="pattern-9" priority="1">
    <svrl:fired-rule context="wsa:einzugsbestaetigung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/wsa:dokument), exists($this/wsa:zuordnungsmerkmal), exists($this/wsa:ersatzgrund))[.]) eq 1))">
      <svrl:failed-assert id="Einzugsbestaetigung.exactly_one_of-1" role="error" test="(count((exists($this/wsa:dokument), exists($this/wsa:zuordnungsmerkmal), exists($this/wsa:ersatzgrund))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Einzugsbestaetigung.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Document', 'Reference number', 'Reason for the replacement' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Dokument', 'Zuordnungsmerkmal', 'Grund des Ersatzes' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-9"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-9"/>
  <xsl:template match="wsa:gesetzlicherVertreter" mode="pattern-10" priority="1">
    <svrl:fired-rule context="wsa:gesetzlicherVertreter"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/wsa:personNummer), exists($this/wsa:angaben))[.]) eq 1))">
      <svrl:failed-assert id="GesetzlicherVertreter.exactly_one_of-1" role="error" test="(count((exists($this/wsa:personNummer), exists($this/wsa:angaben))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="GesetzlicherVertreter.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Number of the person', 'Particulars' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Nummer der Person', 'Angaben' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-10"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-10"/>
  <xsl:template match="wsa:Meldebestaetigung" mode="pattern-11" priority="1">
    <svrl:fired-rule context="wsa:Meldebestaetigung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/wsa:einzugsdatum), exists($this/wsa:auszugsdatum))[.]) eq 1))">
      <svrl:failed-assert id="Meldebestaetigung.exactly_one_of-1" role="error" test="(count((exists($this/wsa:einzugsdatum), exists($this/wsa:auszugsdatum))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Meldebestaetigung.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Date of moving in', 'Date of moving out' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Einzugsdatum', 'Auszugsdatum' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0107' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0107" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0107' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0107.en" xml:lang="en">The message type is not “confirmation of registration” (0107).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Meldebestätigung“ (0107).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-11"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-11"/>
  <xsl:template match="wsa:Meldedatenanforderung" mode="pattern-12" priority="1">
    <svrl:fired-rule context="wsa:Meldedatenanforderung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((every $v in $this/wsa:vertrauensniveau satisfies $v/cl:code/normalize-space(.) = ('hoch')))">
      <svrl:failed-assert id="Meldedatenanforderung.vertrauensniveau.equals_string" role="error" test="(every $v in $this/wsa:vertrauensniveau satisfies $v/cl:code/normalize-space(.) = ('hoch'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Meldedatenanforderung.vertrauensniveau.equals_string.en" xml:lang="en">The value of “Level of assurance” is not permitted here.</svrl:diagnostic-reference>
        <svrl:text>Der Wert von „Vertrauensniveau“ ist hier nicht zulässig.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0101' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0101" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0101' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0101.en" xml:lang="en">The message type is not “request for registered data” (0101).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Meldedatenanforderung“ (0101).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-12"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-12"/>
  <xsl:template match="wsa:VorausgefuellterMeldeschein/wsa:person | wsa:Meldeschein/wsa:person" mode="pattern-13" priority="1">
    <svrl:fired-rule context="wsa:VorausgefuellterMeldeschein/wsa:person | wsa:Meldeschein/wsa:person"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('VH')))) or exists($this/wsa:eheschliessung)))">
      <svrl:failed-assert id="MeldepflichtigePerson.rules-1" role="error" test="(not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('VH')))) or exists($this/wsa:eheschliessung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.rules-1.en" xml:lang="en">Rule violated: Marriage of married persons.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Eheschließung bei Verheirateten.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('LP')))) or exists($this/wsa:eheschliessung)))">
      <svrl:failed-assert id="MeldepflichtigePerson.rules-2" role="error" test="(not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('LP')))) or exists($this/wsa:eheschliessung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.rules-2.en" xml:lang="en">Rule violated: Formation of the civil partnership.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Begründung der Lebenspartnerschaft.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('LD')))) or empty($this/wsa:eheschliessung)))">
      <svrl:failed-assert id="MeldepflichtigePerson.rules-3" role="error" test="(not((exists($this/wsa:familienstand) and (every $v in $this/wsa:familienstand satisfies $v/cl:code/normalize-space(.) = ('LD')))) or empty($this/wsa:eheschliessung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.rules-3.en" xml:lang="en">Rule violated: No marriage of single persons.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Keine Eheschließung bei Ledigen.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/wsa:rolle) and (every $v in $this/wsa:rolle satisfies $v/wsa:code/normalize-space(.) = ('minderjaehriges-kind')))) or exists($this/wsa:gesetzlicherVertreter)))">
      <svrl:failed-assert id="MeldepflichtigePerson.rules-4" role="error" test="(not((exists($this/wsa:rolle) and (every $v in $this/wsa:rolle satisfies $v/wsa:code/normalize-space(.) = ('minderjaehriges-kind')))) or exists($this/wsa:gesetzlicherVertreter))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.rules-4.en" xml:lang="en">Rule violated: Legal representatives of a minor child.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Gesetzliche Vertreter eines minderjährigen Kindes.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:distinct($this/wsa:widerspruch/wsa:code/normalize-space(.)))">
      <svrl:failed-assert id="MeldepflichtigePerson.widerspruch.list_elements_unique" role="error" test="f:distinct($this/wsa:widerspruch/wsa:code/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.widerspruch.list_elements_unique.en" xml:lang="en">“Objection” states a value twice.</svrl:diagnostic-reference>
        <svrl:text>„Widerspruch“ nennt einen Wert mehrfach.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/wsa:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10'))">
      <svrl:failed-assert id="MeldepflichtigePerson.identifikationsnummer.check_digit" role="error" test="every $v in $this/wsa:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="MeldepflichtigePerson.identifikationsnummer.check_digit.en" xml:lang="en">The check digit of “Identification number” is wrong.</svrl:diagnostic-reference>
        <svrl:text>Die Prüfziffer von „Identifikationsnummer“ ist falsch.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-13"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-13"/>
  <xsl:template match="wsa:Meldeschein" mode="pattern-14" priority="1">
    <svrl:fired-rule context="wsa:Meldeschein"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(f:distinct(for $m in $this/wsa:abweichung return string-join((string($m/wsa:personNummer/(xs:long(.[. castable as xs:long]))), string(exists($m/wsa:personNummer)), string($m/wsa:element/string(.)), string(exists($m/wsa:element))), '|')))">
      <svrl:failed-assert id="Meldeschein.abweichung.Abweichung.stelle" role="error" test="f:distinct(for $m in $this/wsa:abweichung return string-join((string($m/wsa:personNummer/(xs:long(.[. castable as xs:long]))), string(exists($m/wsa:personNummer)), string($m/wsa:element/string(.)), string(exists($m/wsa:element))), '|'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Meldeschein.abweichung.Abweichung.stelle.en" xml:lang="en">Two members of “Deviation” agree (Number of the person, Element concerned).</svrl:diagnostic-reference>
        <svrl:text>Zwei Angaben unter „Abweichung“ stimmen überein (Nummer der Person, Betroffenes Element).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0103' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0103" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0103' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0103.en" xml:lang="en">The message type is not “registration form” (0103).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Meldeschein“ (0103).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not($this/wsa:einzugsdatum/normalize-space(.) le f:date(substring($this/wsa:bestaetigungszeitpunkt/normalize-space(.), 1, 10)))">
      <svrl:failed-assert id="einzug-vor-der-anmeldung" role="error" test="$this/wsa:einzugsdatum/normalize-space(.) le f:date(substring($this/wsa:bestaetigungszeitpunkt/normalize-space(.), 1, 10))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="einzug-vor-der-anmeldung.en" xml:lang="en">The date of moving in is after the day of registration. (§ 17 Abs. 1 BMG)</svrl:diagnostic-reference>
        <svrl:text>Das Einzugsdatum liegt nach dem Tag der Anmeldung. (§ 17 Abs. 1 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:date(substring($this/wsa:bestaetigungszeitpunkt/normalize-space(.), 1, 10)) le f:add-days($this/wsa:einzugsdatum/normalize-space(.), 14))">
      <svrl:failed-assert id="anmeldung-innerhalb-von-zwei-wochen" role="warning" test="f:date(substring($this/wsa:bestaetigungszeitpunkt/normalize-space(.), 1, 10)) le f:add-days($this/wsa:einzugsdatum/normalize-space(.), 14)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="anmeldung-innerhalb-von-zwei-wochen.en" xml:lang="en">Registration is later than two weeks after moving in. (§ 17 Abs. 1 BMG, § 54 Abs. 2 Nr. 1 BMG)</svrl:diagnostic-reference>
        <svrl:text>Die Anmeldung ist später als zwei Wochen nach dem Einzug. (§ 17 Abs. 1 BMG, § 54 Abs. 2 Nr. 1 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:instant($this/wsa:bestaetigungszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.)))">
      <svrl:failed-assert id="bestaetigung-vor-der-erstellung" role="error" test="f:instant($this/wsa:bestaetigungszeitpunkt/normalize-space(.)) le f:instant($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="bestaetigung-vor-der-erstellung.en" xml:lang="en">The particulars were confirmed after the message was created. (§ 23a Abs. 2 BMG)</svrl:diagnostic-reference>
        <svrl:text>Die Bestätigung der Angaben ist jünger als die Nachricht. (§ 23a Abs. 2 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((count(for $p in $this/wsa:person return if ($p/wsa:rolle/wsa:code/normalize-space(.) eq 'meldende-person') then 1 else ()) eq 1))">
      <svrl:failed-assert id="eine-meldende-person" role="error" test="(count(for $p in $this/wsa:person return if ($p/wsa:rolle/wsa:code/normalize-space(.) eq 'meldende-person') then 1 else ()) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="eine-meldende-person.en" xml:lang="en">Not exactly one person has the role “person registering”. (§ 23 Abs. 5 BMG)</svrl:diagnostic-reference>
        <svrl:text>Nicht genau eine Person hat die Rolle „meldende Person“. (§ 23 Abs. 5 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((every $p in $this/wsa:person satisfies ((empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag) or f:years-between($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.), $this/wsa:einzugsdatum/normalize-space(.)) ge 18) or exists($p/wsa:gesetzlicherVertreter))))">
      <svrl:failed-assert id="minderjaehrige-haben-vertreter" role="error" test="(every $p in $this/wsa:person satisfies ((empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag) or f:years-between($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.), $this/wsa:einzugsdatum/normalize-space(.)) ge 18) or exists($p/wsa:gesetzlicherVertreter)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="minderjaehrige-haben-vertreter.en" xml:lang="en">A minor lacks a legal representative. (§ 3 Abs. 1 Nr. 9 BMG, § 2 BGB)</svrl:diagnostic-reference>
        <svrl:text>Für eine minderjährige Person fehlt der gesetzliche Vertreter. (§ 3 Abs. 1 Nr. 9 BMG, § 2 BGB)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((every $p in $this/wsa:person satisfies (($p/wsa:rolle/wsa:code/normalize-space(.) ne 'minderjaehriges-kind' or empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag)) or f:years-between($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.), $this/wsa:einzugsdatum/normalize-space(.)) lt 18)))">
      <svrl:failed-assert id="kind-ist-minderjaehrig" role="error" test="(every $p in $this/wsa:person satisfies (($p/wsa:rolle/wsa:code/normalize-space(.) ne 'minderjaehriges-kind' or empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag)) or f:years-between($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.), $this/wsa:einzugsdatum/normalize-space(.)) lt 18))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="kind-ist-minderjaehrig.en" xml:lang="en">A person with the role “minor child” is of age. (§ 2 BGB)</svrl:diagnostic-reference>
        <svrl:text>Eine Person mit der Rolle „minderjähriges Kind“ ist volljährig. (§ 2 BGB)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((every $p in $this/wsa:person satisfies (empty($p/wsa:gesetzlicherVertreter) or (every $v in $p/wsa:gesetzlicherVertreter satisfies (empty($v/wsa:personNummer) or (some $q in $this/wsa:person satisfies ($q/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])) eq $v/wsa:personNummer/(xs:long(.[. castable as xs:long])) and $q/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])) ne $p/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])))))))))">
      <svrl:failed-assert id="vertreter-ist-angemeldete-person" role="error" test="(every $p in $this/wsa:person satisfies (empty($p/wsa:gesetzlicherVertreter) or (every $v in $p/wsa:gesetzlicherVertreter satisfies (empty($v/wsa:personNummer) or (some $q in $this/wsa:person satisfies ($q/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])) eq $v/wsa:personNummer/(xs:long(.[. castable as xs:long])) and $q/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])) ne $p/wsa:laufendeNummer/(xs:long(.[. castable as xs:long]))))))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="vertreter-ist-angemeldete-person.en" xml:lang="en">A legal representative refers to a person who is not in the form, or to the person represented. (§ 3 Abs. 1 Nr. 9 BMG)</svrl:diagnostic-reference>
        <svrl:text>Ein gesetzlicher Vertreter verweist auf eine Person, die es im Meldeschein nicht gibt, oder auf die vertretene selbst. (§ 3 Abs. 1 Nr. 9 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/wsa:abweichung) or ((every $a in $this/wsa:abweichung satisfies (empty($a/wsa:personNummer) or $a/wsa:personNummer/(xs:long(.[. castable as xs:long])) = (for $p in $this/wsa:person return $p/wsa:laufendeNummer/(xs:long(.[. castable as xs:long])))))))">
      <svrl:failed-assert id="abweichung-nennt-angemeldete-person" role="error" test="empty($this/wsa:abweichung) or ((every $a in $this/wsa:abweichung satisfies (empty($a/wsa:personNummer) or $a/wsa:personNummer/(xs:long(.[. castable as xs:long])) = (for $p in $this/wsa:person return $p/wsa:laufendeNummer/(xs:long(.[. castable as xs:long]))))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="abweichung-nennt-angemeldete-person.en" xml:lang="en">A deviation names a person who is not in the form. (§ 23a Abs. 2 BMG)</svrl:diagnostic-reference>
        <svrl:text>Eine Abweichung nennt eine Person, die es im Meldeschein nicht gibt. (§ 23a Abs. 2 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((every $p in $this/wsa:person satisfies (empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag) or $p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.) le $this/wsa:einzugsdatum/normalize-space(.))))">
      <svrl:failed-assert id="geburt-vor-dem-einzug" role="error" test="(every $p in $this/wsa:person satisfies (empty($p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag) or $p/wsa:geburt/bas:geburtsdatum/bas:jahrMonatTag/normalize-space(.) le $this/wsa:einzugsdatum/normalize-space(.)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="geburt-vor-dem-einzug.en" xml:lang="en">A person was born after moving in. (§ 17 Abs. 3 BMG)</svrl:diagnostic-reference>
        <svrl:text>Eine Person ist nach dem Einzug geboren. (§ 17 Abs. 3 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/wsa:weitereWohnung) or $this/wsa:neueWohnung/wsa:wohnungsart/cl:code/normalize-space(.) eq 'hauptwohnung')">
      <svrl:failed-assert id="hauptwohnung-bei-weiteren-wohnungen" role="error" test="empty($this/wsa:weitereWohnung) or $this/wsa:neueWohnung/wsa:wohnungsart/cl:code/normalize-space(.) eq 'hauptwohnung'">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="hauptwohnung-bei-weiteren-wohnungen.en" xml:lang="en">There are other dwellings besides the new one, but it is not stated to be the main dwelling. (§ 21 Abs. 1 BMG)</svrl:diagnostic-reference>
        <svrl:text>Neben der neuen Wohnung gibt es weitere, sie ist aber nicht als Hauptwohnung angegeben. (§ 21 Abs. 1 BMG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-14"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-14"/>
  <xsl:template match="wsa:Meldedatenanforderung | wsa:VorausgefuellterMeldeschein | wsa:Meldeschein | wsa:Anmeldestatus | wsa:Bestaetigungscode | wsa:Anmeldeergebnis | wsa:Meldebestaetigung" mode="pattern-15" priority="1">
    <svrl:fired-rule context="wsa:Meldedatenanforderung | wsa:VorausgefuellterMeldeschein | wsa:Meldeschein | wsa:Anmeldestatus | wsa:Bestaetigungscode | wsa:Anmeldeergebnis | wsa:Meldebestaetigung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/@standard/string(.) eq 'wohnsitzanmeldung' and $this/@version/string(.) eq '1.0.0'))">
      <svrl:failed-assert id="nachricht-nennt-ihren-standard" role="error" test="($this/@standard/string(.) eq 'wohnsitzanmeldung' and $this/@version/string(.) eq '1.0.0')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachricht-nennt-ihren-standard.en" xml:lang="en">The message states another standard or another version than the one by which it is checked.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht nennt einen anderen Standard oder eine andere Version als die, nach der sie geprüft wird.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-15"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-15"/>
  <xsl:template match="bas:nachrichtenkopf" mode="pattern-16" priority="1">
    <svrl:fired-rule context="bas:nachrichtenkopf"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.))">
      <svrl:failed-assert id="antwort-auf-andere-nachricht" role="error" test="empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-auf-andere-nachricht.en" xml:lang="en">The message replies to itself.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht antwortet auf sich selbst.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-16"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-16"/>
  <xsl:template match="wsa:geburtsdatum | bas:geburtsdatum | wsa:datum" mode="pattern-17" priority="1">
    <svrl:fired-rule context="wsa:geburtsdatum | bas:geburtsdatum | wsa:datum"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1))">
      <svrl:failed-assert id="TeilbekanntesDatum.exactly_one_of-1" role="error" test="(count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="TeilbekanntesDatum.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Year, month and day', 'Year and month', 'Year' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Jahr, Monat und Tag', 'Jahr und Monat', 'Jahr' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-17"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-17"/>
  <xsl:template match="wsa:VorausgefuellterMeldeschein" mode="pattern-18" priority="1">
    <svrl:fired-rule context="wsa:VorausgefuellterMeldeschein"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0102' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0102" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0102' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/wohnsitzanmeldung-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0102.en" xml:lang="en">The message type is not “pre-filled registration form” (0102).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „vorausgefüllter Meldeschein“ (0102).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-18"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-18"/>
  <xsl:template match="wsa:Meldeschein/wsa:bisherigeWohnung" mode="pattern-19" priority="1">
    <svrl:fired-rule context="wsa:Meldeschein/wsa:bisherigeWohnung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(((not((exists($this/wsa:verbleib) and (every $v in $this/wsa:verbleib satisfies $v/wsa:code/normalize-space(.) = ('aufgegeben')))) or exists($this/wsa:auszugsdatum)) and ((exists($this/wsa:verbleib) and (every $v in $this/wsa:verbleib satisfies $v/wsa:code/normalize-space(.) = ('aufgegeben'))) or empty($this/wsa:auszugsdatum))))">
      <svrl:failed-assert id="Wegzugswohnung.rules-1" role="error" test="((not((exists($this/wsa:verbleib) and (every $v in $this/wsa:verbleib satisfies $v/wsa:code/normalize-space(.) = ('aufgegeben')))) or exists($this/wsa:auszugsdatum)) and ((exists($this/wsa:verbleib) and (every $v in $this/wsa:verbleib satisfies $v/wsa:code/normalize-space(.) = ('aufgegeben'))) or empty($this/wsa:auszugsdatum)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Wegzugswohnung.rules-1.en" xml:lang="en">Rule violated: Date of moving out of a dwelling given up.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Auszugsdatum einer aufgegebenen Wohnung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-19"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-19"/>
  <xsl:template match="wsa:wohnungsgeber" mode="pattern-20" priority="1">
    <svrl:fired-rule context="wsa:wohnungsgeber"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/wsa:name), exists($this/wsa:organisationsname))[.]) eq 1))">
      <svrl:failed-assert id="Wohnungsgeber.exactly_one_of-1" role="error" test="(count((exists($this/wsa:name), exists($this/wsa:organisationsname))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Wohnungsgeber.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Name', 'Name of the organisation' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Name', 'Name der Organisation' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-20"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-20"/>
  <xsl:template match="wsa:wohnungsgeberangaben" mode="pattern-21" priority="1">
    <svrl:fired-rule context="wsa:wohnungsgeberangaben"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(((not((exists($this/wsa:wohnverhaeltnis) and (every $v in $this/wsa:wohnverhaeltnis satisfies $v/wsa:code/normalize-space(.) = ('ueberlassen')))) or (exists($this/wsa:wohnungsgeber) and exists($this/wsa:einzugsbestaetigung))) and ((exists($this/wsa:wohnverhaeltnis) and (every $v in $this/wsa:wohnverhaeltnis satisfies $v/wsa:code/normalize-space(.) = ('ueberlassen'))) or (empty($this/wsa:wohnungsgeber) and empty($this/wsa:einzugsbestaetigung)))))">
      <svrl:failed-assert id="Wohnungsgeberangaben.rules-1" role="error" test="((not((exists($this/wsa:wohnverhaeltnis) and (every $v in $this/wsa:wohnverhaeltnis satisfies $v/wsa:code/normalize-space(.) = ('ueberlassen')))) or (exists($this/wsa:wohnungsgeber) and exists($this/wsa:einzugsbestaetigung))) and ((exists($this/wsa:wohnverhaeltnis) and (every $v in $this/wsa:wohnverhaeltnis satisfies $v/wsa:code/normalize-space(.) = ('ueberlassen'))) or (empty($this/wsa:wohnungsgeber) and empty($this/wsa:einzugsbestaetigung))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Wohnungsgeberangaben.rules-1.en" xml:lang="en">Rule violated: Housing provider of a dwelling provided by others.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Wohnungsgeber einer überlassenen Wohnung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-21"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-21"/>
  <xsl:template match="bas:gueltigkeit" mode="pattern-22" priority="1">
    <svrl:fired-rule context="bas:gueltigkeit"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((exists($this/bas:beginn) or exists($this/bas:ende)))">
      <svrl:failed-assert id="Zeitraum.any_of-1" role="error" test="(exists($this/bas:beginn) or exists($this/bas:ende))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Zeitraum.any_of-1.en" xml:lang="en">At least one of 'Start', 'End' is required.</svrl:diagnostic-reference>
        <svrl:text>Mindestens eine der Angaben 'Beginn', 'Ende' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((empty($this/bas:beginn) or empty($this/bas:ende)) or $this/bas:beginn/normalize-space(.) le $this/bas:ende/normalize-space(.))">
      <svrl:failed-assert id="zeitraum-beginnt-vor-seinem-ende" role="error" test="(empty($this/bas:beginn) or empty($this/bas:ende)) or $this/bas:beginn/normalize-space(.) le $this/bas:ende/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="zeitraum-beginnt-vor-seinem-ende.en" xml:lang="en">The period ends before it begins.</svrl:diagnostic-reference>
        <svrl:text>Der Zeitraum endet, bevor er beginnt.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-22"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-22"/>
  <xsl:template match="wsa:neueWohnung" mode="pattern-23" priority="1">
    <svrl:fired-rule context="wsa:neueWohnung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((every $v in $this/wsa:wohnungsart satisfies $v/cl:code/normalize-space(.) = ('alleinige-wohnung', 'hauptwohnung')))">
      <svrl:failed-assert id="Zuzugswohnung.wohnungsart.equals_string" role="error" test="(every $v in $this/wsa:wohnungsart satisfies $v/cl:code/normalize-space(.) = ('alleinige-wohnung', 'hauptwohnung'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Zuzugswohnung.wohnungsart.equals_string.en" xml:lang="en">The value of “Kind of dwelling” is not permitted here.</svrl:diagnostic-reference>
        <svrl:text>Der Wert von „Art der Wohnung“ ist hier nicht zulässig.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-23"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-23"/>
</xsl:stylesheet>
