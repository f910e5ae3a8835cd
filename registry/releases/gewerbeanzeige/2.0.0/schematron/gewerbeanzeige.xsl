<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:bas="https://standardfabrik.example/ns/basis/1" xmlns:cl="https://standardfabrik.example/ns/codelisten/1" xmlns:gwa="https://standardfabrik.example/ns/gewerbeanzeige/2" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" version="2.0" exclude-result-prefixes="#all">
  <xsl:output method="xml" indent="yes"/>
  <xsl:function name="f:date" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="$text[string-length(.) eq 10 and . castable as xs:date]"/>
  </xsl:function>
  <xsl:function name="f:days-between" as="xs:integer?">
    <xsl:param name="earlier" as="xs:string?"/>
    <xsl:param name="later" as="xs:string?"/>
    <xsl:sequence select="for $a in f:date($earlier), $b in f:date($later) return       days-from-duration(xs:date($b) - xs:date($a))"/>
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
    <svrl:schematron-output title="Gewerbeanzeige" schemaVersion="2.0.0">
      <svrl:ns-prefix-in-attribute-values prefix="bas" uri="https://standardfabrik.example/ns/basis/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="cl" uri="https://standardfabrik.example/ns/codelisten/1"/>
      <svrl:ns-prefix-in-attribute-values prefix="gwa" uri="https://standardfabrik.example/ns/gewerbeanzeige/2"/>
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:active-pattern id="pattern-1" name="AllgemeinerName"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
      <svrl:active-pattern id="pattern-2" name="BeteiligtePerson"/>
      <xsl:apply-templates select="/" mode="pattern-2"/>
      <svrl:active-pattern id="pattern-3" name="Betrieb"/>
      <xsl:apply-templates select="/" mode="pattern-3"/>
      <svrl:active-pattern id="pattern-4" name="Betriebsinhaber"/>
      <xsl:apply-templates select="/" mode="pattern-4"/>
      <svrl:active-pattern id="pattern-5" name="Empfangsbescheinigung"/>
      <xsl:apply-templates select="/" mode="pattern-5"/>
      <svrl:active-pattern id="pattern-6" name="Gewerbeanmeldung"/>
      <xsl:apply-templates select="/" mode="pattern-6"/>
      <svrl:active-pattern id="pattern-7" name="Handwerksrolleneintragung"/>
      <xsl:apply-templates select="/" mode="pattern-7"/>
      <svrl:active-pattern id="pattern-8" name="Identifikator"/>
      <xsl:apply-templates select="/" mode="pattern-8"/>
      <svrl:active-pattern id="pattern-9" name="Maengelmitteilung"/>
      <xsl:apply-templates select="/" mode="pattern-9"/>
      <svrl:active-pattern id="pattern-10" name="Mangel"/>
      <xsl:apply-templates select="/" mode="pattern-10"/>
      <svrl:active-pattern id="pattern-11" name="Nachricht"/>
      <xsl:apply-templates select="/" mode="pattern-11"/>
      <svrl:active-pattern id="pattern-12" name="Nachrichtenkopf"/>
      <xsl:apply-templates select="/" mode="pattern-12"/>
      <svrl:active-pattern id="pattern-13" name="NatuerlichePerson"/>
      <xsl:apply-templates select="/" mode="pattern-13"/>
      <svrl:active-pattern id="pattern-14" name="Niederlassung"/>
      <xsl:apply-templates select="/" mode="pattern-14"/>
      <svrl:active-pattern id="pattern-15" name="Organisation"/>
      <xsl:apply-templates select="/" mode="pattern-15"/>
      <svrl:active-pattern id="pattern-16" name="TeilbekanntesDatum"/>
      <xsl:apply-templates select="/" mode="pattern-16"/>
      <svrl:active-pattern id="pattern-17" name="Zeitraum"/>
      <xsl:apply-templates select="/" mode="pattern-17"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="bas:familienname | bas:geburtsname | bas:vorname" mode="pattern-1" priority="1">
    <svrl:fired-rule context="bas:familienname | bas:geburtsname | bas:vorname"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1))">
      <svrl:failed-assert id="AllgemeinerName.exactly_one_of-1" role="error" test="(count((exists($this/bas:name), exists($this/bas:nichtVorhanden))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="AllgemeinerName.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Name', 'Not available' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Name', 'Nicht vorhanden' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
  <xsl:template match="gwa:beteiligtePerson" mode="pattern-2" priority="1">
    <svrl:fired-rule context="gwa:beteiligtePerson"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/gwa:natuerlichePerson), exists($this/gwa:organisation))[.]) eq 1))">
      <svrl:failed-assert id="BeteiligtePerson.exactly_one_of-1" role="error" test="(count((exists($this/gwa:natuerlichePerson), exists($this/gwa:organisation))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="BeteiligtePerson.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Natural person', 'Organisation' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Natürliche Person', 'Organisation' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-2"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-2"/>
  <xsl:template match="gwa:betrieb" mode="pattern-3" priority="1">
    <svrl:fired-rule context="gwa:betrieb"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/gwa:niederlassungsart) and (every $v in $this/gwa:niederlassungsart satisfies $v/cl:code/normalize-space(.) = ('zweigniederlassung')))) or exists($this/gwa:hauptniederlassung)))">
      <svrl:failed-assert id="Betrieb.rules-1" role="error" test="(not((exists($this/gwa:niederlassungsart) and (every $v in $this/gwa:niederlassungsart satisfies $v/cl:code/normalize-space(.) = ('zweigniederlassung')))) or exists($this/gwa:hauptniederlassung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betrieb.rules-1.en" xml:lang="en">Rule violated: Principal establishment of a branch.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Hauptniederlassung einer Zweigniederlassung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/gwa:niederlassungsart) and (every $v in $this/gwa:niederlassungsart satisfies $v/cl:code/normalize-space(.) = ('unselbststaendige-zweigstelle')))) or exists($this/gwa:hauptniederlassung)))">
      <svrl:failed-assert id="Betrieb.rules-2" role="error" test="(not((exists($this/gwa:niederlassungsart) and (every $v in $this/gwa:niederlassungsart satisfies $v/cl:code/normalize-space(.) = ('unselbststaendige-zweigstelle')))) or exists($this/gwa:hauptniederlassung))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betrieb.rules-2.en" xml:lang="en">Rule violated: Principal establishment of a dependent branch office.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Hauptniederlassung einer unselbstständigen Zweigstelle.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/gwa:betriebsart) and (every $v in $this/gwa:betriebsart satisfies $v/cl:code/normalize-space(.) = ('handwerk')))) or exists($this/gwa:handwerksrolle)))">
      <svrl:failed-assert id="Betrieb.rules-3" role="error" test="(not((exists($this/gwa:betriebsart) and (every $v in $this/gwa:betriebsart satisfies $v/cl:code/normalize-space(.) = ('handwerk')))) or exists($this/gwa:handwerksrolle))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betrieb.rules-3.en" xml:lang="en">Rule violated: Register of craftsmen for a craft business.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Handwerksrolle eines Handwerksbetriebes.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-3"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-3"/>
  <xsl:template match="gwa:betriebsinhaber" mode="pattern-4" priority="1">
    <svrl:fired-rule context="gwa:betriebsinhaber"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not(exists($this/gwa:eintragung)) or exists($this/gwa:eingetragenerName)))">
      <svrl:failed-assert id="Betriebsinhaber.rules-1" role="error" test="(not(exists($this/gwa:eintragung)) or exists($this/gwa:eingetragenerName))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betriebsinhaber.rules-1.en" xml:lang="en">Rule violated: Register entry only with a registered name.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Eintragung nur mit eingetragenem Namen.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/gwa:rechtsform satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('einzelunternehmen', 'nicht-eingetragen', 'ek', 'personengesellschaft', 'gbr', 'egbr', 'ohg', 'kg', 'gmbh-co-kg', 'partg', 'partg-mbb', 'ewiv', 'kapitalgesellschaft', 'gmbh', 'ug', 'ag', 'kgaa', 'se', 'genossenschaft', 'eg', 'sce', 'verein', 'ev', 'wirtschaftlicher-verein', 'vvag', 'stiftung', 'oeffentliches-recht', 'koerperschaft', 'anstalt', 'stiftung-oeffentliches-recht', 'ausland', 'sonstige')))">
      <svrl:failed-assert id="Betriebsinhaber.rechtsform.permissible_values" role="error" test="every $v in $this/gwa:rechtsform satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('einzelunternehmen', 'nicht-eingetragen', 'ek', 'personengesellschaft', 'gbr', 'egbr', 'ohg', 'kg', 'gmbh-co-kg', 'partg', 'partg-mbb', 'ewiv', 'kapitalgesellschaft', 'gmbh', 'ug', 'ag', 'kgaa', 'se', 'genossenschaft', 'eg', 'sce', 'verein', 'ev', 'wirtschaftlicher-verein', 'vvag', 'stiftung', 'oeffentliches-recht', 'koerperschaft', 'anstalt', 'stiftung-oeffentliches-recht', 'ausland', 'sonstige'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betriebsinhaber.rechtsform.permissible_values.en" xml:lang="en">The code of “Legal form” is not in the list “Legal form”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Rechtsform“ steht nicht in der Liste „Rechtsform“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/gwa:wirtschaftsIdentifikationsnummer satisfies f:check-digit(replace($v/string(.), '^DE([0-9]{9}).*$', '$1'), 'iso7064-mod11-10'))">
      <svrl:failed-assert id="Betriebsinhaber.wirtschaftsIdentifikationsnummer.check_digit" role="error" test="every $v in $this/gwa:wirtschaftsIdentifikationsnummer satisfies f:check-digit(replace($v/string(.), '^DE([0-9]{{9}}).*$', '$1'), 'iso7064-mod11-10')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Betriebsinhaber.wirtschaftsIdentifikationsnummer.check_digit.en" xml:lang="en">The check digit of “Business identification number” is wrong.</svrl:diagnostic-reference>
        <svrl:text>Die Prüfziffer von „Wirtschafts-Identifikationsnummer“ ist falsch.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((empty($this/gwa:istInGruendung) or $this/gwa:istInGruendung/(xs:boolean(.[. castable as xs:boolean])) = false()) or empty($this/gwa:eintragung))">
      <svrl:failed-assert id="in-gruendung-ohne-eintragung" role="error" test="(empty($this/gwa:istInGruendung) or $this/gwa:istInGruendung/(xs:boolean(.[. castable as xs:boolean])) = false()) or empty($this/gwa:eintragung)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="in-gruendung-ohne-eintragung.en" xml:lang="en">A company in formation has an entry in a register. (§ 11 Abs. 1 GmbHG)</svrl:diagnostic-reference>
        <svrl:text>Eine Gesellschaft in Gründung hat eine Registereintragung. (§ 11 Abs. 1 GmbHG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-4"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-4"/>
  <xsl:template match="gwa:Empfangsbescheinigung" mode="pattern-5" priority="1">
    <svrl:fired-rule context="gwa:Empfangsbescheinigung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0203' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0203" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0203' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0203.en" xml:lang="en">The message type is not “certificate of receipt” (0203).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Empfangsbescheinigung“ (0203).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not($this/gwa:empfangsdatum/normalize-space(.) le $this/gwa:ausstellungsdatum/normalize-space(.))">
      <svrl:failed-assert id="bescheinigung-nach-dem-empfang" role="error" test="$this/gwa:empfangsdatum/normalize-space(.) le $this/gwa:ausstellungsdatum/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="bescheinigung-nach-dem-empfang.en" xml:lang="en">Receipt was confirmed before the notification was received. (§ 15 Abs. 1 GewO)</svrl:diagnostic-reference>
        <svrl:text>Der Empfang ist vor dem Eingang der Anzeige bescheinigt. (§ 15 Abs. 1 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(f:days-between($this/gwa:empfangsdatum/normalize-space(.), $this/gwa:ausstellungsdatum/normalize-space(.)) le 3)">
      <svrl:failed-assert id="bescheinigung-innerhalb-von-drei-tagen" role="warning" test="f:days-between($this/gwa:empfangsdatum/normalize-space(.), $this/gwa:ausstellungsdatum/normalize-space(.)) le 3">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="bescheinigung-innerhalb-von-drei-tagen.en" xml:lang="en">Receipt was confirmed later than three days after the notification was received. (§ 15 Abs. 1 GewO)</svrl:diagnostic-reference>
        <svrl:text>Der Empfang ist später als drei Tage nach dem Eingang bescheinigt. (§ 15 Abs. 1 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-5"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-5"/>
  <xsl:template match="gwa:Gewerbeanmeldung" mode="pattern-6" priority="1">
    <svrl:fired-rule context="gwa:Gewerbeanmeldung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/gwa:anmeldungsgrund) and (every $v in $this/gwa:anmeldungsgrund satisfies $v/cl:code/normalize-space(.) = ('uebernahme')))) or exists($this/gwa:fruehererBetriebsinhaber)))">
      <svrl:failed-assert id="Gewerbeanmeldung.rules-1" role="error" test="(not((exists($this/gwa:anmeldungsgrund) and (every $v in $this/gwa:anmeldungsgrund satisfies $v/cl:code/normalize-space(.) = ('uebernahme')))) or exists($this/gwa:fruehererBetriebsinhaber))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Gewerbeanmeldung.rules-1.en" xml:lang="en">Rule violated: Previous owner in the case of a takeover.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Früherer Betriebsinhaber bei Übernahme.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/gwa:anmeldungsgrund) and (every $v in $this/gwa:anmeldungsgrund satisfies $v/cl:code/normalize-space(.) = ('rechtsformwechsel')))) or exists($this/gwa:fruehererBetriebsinhaber)))">
      <svrl:failed-assert id="Gewerbeanmeldung.rules-2" role="error" test="(not((exists($this/gwa:anmeldungsgrund) and (every $v in $this/gwa:anmeldungsgrund satisfies $v/cl:code/normalize-space(.) = ('rechtsformwechsel')))) or exists($this/gwa:fruehererBetriebsinhaber))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Gewerbeanmeldung.rules-2.en" xml:lang="en">Rule violated: Previous owner in the case of a change of legal form.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Früherer Betriebsinhaber bei Wechsel der Rechtsform.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0201' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0201" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0201' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0201.en" xml:lang="en">The message type is not “trade registration” (0201).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Gewerbeanmeldung“ (0201).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not($this/gwa:datumMeldung/normalize-space(.) le f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10)))">
      <svrl:failed-assert id="meldung-vor-der-erstellung" role="error" test="$this/gwa:datumMeldung/normalize-space(.) le f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="meldung-vor-der-erstellung.en" xml:lang="en">The date of the notification is after the day on which the message was created. (§ 14 Abs. 1 GewO)</svrl:diagnostic-reference>
        <svrl:text>Das Datum der Meldung liegt nach dem Tag, an dem die Nachricht erzeugt wurde. (§ 14 Abs. 1 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not($this/gwa:datumMeldung/normalize-space(.) le $this/gwa:betrieb/gwa:beginn/normalize-space(.))">
      <svrl:failed-assert id="anzeige-mit-dem-beginn" role="warning" test="$this/gwa:datumMeldung/normalize-space(.) le $this/gwa:betrieb/gwa:beginn/normalize-space(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="anzeige-mit-dem-beginn.en" xml:lang="en">The trade began before the notification. (§ 14 Abs. 1 Satz 1 GewO, § 146 Abs. 2 Nr. 2 GewO)</svrl:diagnostic-reference>
        <svrl:text>Das Gewerbe hat vor der Anzeige begonnen. (§ 14 Abs. 1 Satz 1 GewO, § 146 Abs. 2 Nr. 2 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/gwa:erlaubnis) or (every $e in $this/gwa:erlaubnis satisfies $e/gwa:ausstellungsdatum/normalize-space(.) le $this/gwa:datumMeldung/normalize-space(.)))">
      <svrl:failed-assert id="erlaubnis-vor-der-meldung" role="error" test="empty($this/gwa:erlaubnis) or (every $e in $this/gwa:erlaubnis satisfies $e/gwa:ausstellungsdatum/normalize-space(.) le $this/gwa:datumMeldung/normalize-space(.))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="erlaubnis-vor-der-meldung.en" xml:lang="en">A permit was issued after the day of the notification. (§ 15 Abs. 2 GewO)</svrl:diagnostic-reference>
        <svrl:text>Eine Erlaubnis ist nach dem Tag der Meldung ausgestellt. (§ 15 Abs. 2 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((every $p in $this/gwa:betriebsinhaber/gwa:beteiligtePerson satisfies (empty($p/gwa:aufenthaltstitel) or $p/gwa:aufenthaltstitel/gwa:ausstellungsdatum/normalize-space(.) le $this/gwa:datumMeldung/normalize-space(.))))">
      <svrl:failed-assert id="aufenthaltstitel-vor-der-meldung" role="error" test="(every $p in $this/gwa:betriebsinhaber/gwa:beteiligtePerson satisfies (empty($p/gwa:aufenthaltstitel) or $p/gwa:aufenthaltstitel/gwa:ausstellungsdatum/normalize-space(.) le $this/gwa:datumMeldung/normalize-space(.)))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="aufenthaltstitel-vor-der-meldung.en" xml:lang="en">A residence title was issued after the day of the notification. (§ 14 Abs. 4 GewO)</svrl:diagnostic-reference>
        <svrl:text>Ein Aufenthaltstitel ist nach dem Tag der Meldung ausgestellt. (§ 14 Abs. 4 GewO)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-6"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-6"/>
  <xsl:template match="gwa:handwerksrolle" mode="pattern-7" priority="1">
    <svrl:fired-rule context="gwa:handwerksrolle"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not(exists($this/gwa:ausstellungsdatum)) or exists($this/gwa:handwerkskammer)))">
      <svrl:failed-assert id="Handwerksrolleneintragung.rules-1" role="error" test="(not(exists($this/gwa:ausstellungsdatum)) or exists($this/gwa:handwerkskammer))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Handwerksrolleneintragung.rules-1.en" xml:lang="en">Rule violated: Date of issue together with the chamber of crafts.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Ausstellungsdatum mit Handwerkskammer.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-7"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-7"/>
  <xsl:template match="bas:identifikator" mode="pattern-8" priority="1">
    <svrl:fired-rule context="bas:identifikator"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('steuerliche-identifikationsnummer')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^([0-9]{11})$') and f:check-digit($v/string(.), 'iso7064-mod11-10')))))">
      <svrl:failed-assert id="Identifikator.rules-1" role="error" test="(not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('steuerliche-identifikationsnummer')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^([0-9]{{11}})$') and f:check-digit($v/string(.), 'iso7064-mod11-10'))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Identifikator.rules-1.en" xml:lang="en">Rule violated: Structure of the tax identification number.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Aufbau der Steuerlichen Identifikationsnummer.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('wirtschafts-identifikationsnummer')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^(DE[0-9]{9}-(0000[1-9]|000[1-9][0-9]|00[1-9][0-9]{2}|0[1-9][0-9]{3}|[1-9][0-9]{4}))$') and f:check-digit(replace($v/string(.), '^DE([0-9]{9}).*$', '$1'), 'iso7064-mod11-10')))))">
      <svrl:failed-assert id="Identifikator.rules-2" role="error" test="(not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('wirtschafts-identifikationsnummer')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^(DE[0-9]{{9}}-(0000[1-9]|000[1-9][0-9]|00[1-9][0-9]{{2}}|0[1-9][0-9]{{3}}|[1-9][0-9]{{4}}))$') and f:check-digit(replace($v/string(.), '^DE([0-9]{{9}}).*$', '$1'), 'iso7064-mod11-10'))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Identifikator.rules-2.en" xml:lang="en">Rule violated: Structure of the business identification number.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Aufbau der Wirtschafts-Identifikationsnummer.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('eidas-personenkennung')))) or (every $v in $this/idf:wert satisfies matches($v/string(.), '^([A-Z]{2}/[A-Z]{2}/[!-~]{1,249})$'))))">
      <svrl:failed-assert id="Identifikator.rules-3" role="error" test="(not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('eidas-personenkennung')))) or (every $v in $this/idf:wert satisfies matches($v/string(.), '^([A-Z]{{2}}/[A-Z]{{2}}/[!-~]{{1,249}})$')))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Identifikator.rules-3.en" xml:lang="en">Rule violated: Structure of the eIDAS person identifier.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Aufbau der eIDAS-Personenkennung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('rechtstraegerkennung')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^(([0-9A-Z]){18}([0-9]){2})$') and f:check-digit($v/string(.), 'iso7064-mod97-10')))))">
      <svrl:failed-assert id="Identifikator.rules-4" role="error" test="(not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('rechtstraegerkennung')))) or (every $v in $this/idf:wert satisfies (matches($v/string(.), '^(([0-9A-Z]){{18}}([0-9]){{2}})$') and f:check-digit($v/string(.), 'iso7064-mod97-10'))))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Identifikator.rules-4.en" xml:lang="en">Rule violated: Structure of the legal entity identifier.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Aufbau der Rechtsträgerkennung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not((not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('sonstige')))) or exists($this/idf:aussteller)))">
      <svrl:failed-assert id="Identifikator.rules-5" role="error" test="(not((exists($this/idf:art) and (every $v in $this/idf:art satisfies $v/idf:code/normalize-space(.) = ('sonstige')))) or exists($this/idf:aussteller))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Identifikator.rules-5.en" xml:lang="en">Rule violated: Issuer of an identifier of another kind.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Aussteller einer sonstigen Kennung.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-8"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-8"/>
  <xsl:template match="gwa:Maengelmitteilung" mode="pattern-9" priority="1">
    <svrl:fired-rule context="gwa:Maengelmitteilung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0202' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp'))">
      <svrl:failed-assert id="nachrichtentyp-0202" role="error" test="($this/bas:nachrichtenkopf/bas:nachrichtentyp/cl:code/normalize-space(.) eq '0202' and $this/bas:nachrichtenkopf/bas:nachrichtentyp/@listURI/normalize-space(.) eq 'https://standardfabrik.example/codelisten/gewerbeanzeige-nachrichtentyp')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachrichtentyp-0202.en" xml:lang="en">The message type is not “notice of deficiencies” (0202).</svrl:diagnostic-reference>
        <svrl:text>Der Nachrichtentyp ist nicht „Mängelmitteilung“ (0202).</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(empty($this/gwa:frist) or $this/gwa:frist/normalize-space(.) gt f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10)))">
      <svrl:failed-assert id="frist-nach-der-mitteilung" role="error" test="empty($this/gwa:frist) or $this/gwa:frist/normalize-space(.) gt f:date(substring($this/bas:nachrichtenkopf/bas:erstellungszeitpunkt/normalize-space(.), 1, 10))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="frist-nach-der-mitteilung.en" xml:lang="en">The time limit ends on the day of the notice or before. (§ 31 VwVfG)</svrl:diagnostic-reference>
        <svrl:text>Die Frist endet am Tag der Mitteilung oder davor. (§ 31 VwVfG)</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-9"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-9"/>
  <xsl:template match="gwa:mangel" mode="pattern-10" priority="1">
    <svrl:fired-rule context="gwa:mangel"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((not((exists($this/gwa:mangelart) and (every $v in $this/gwa:mangelart satisfies $v/gwa:code/normalize-space(.) = ('unterlage-fehlt')))) or exists($this/gwa:unterlagenart)))">
      <svrl:failed-assert id="Mangel.rules-1" role="error" test="(not((exists($this/gwa:mangelart) and (every $v in $this/gwa:mangelart satisfies $v/gwa:code/normalize-space(.) = ('unterlage-fehlt')))) or exists($this/gwa:unterlagenart))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Mangel.rules-1.en" xml:lang="en">Rule violated: Kind of the missing document.</svrl:diagnostic-reference>
        <svrl:text>Regel verletzt: Art der fehlenden Unterlage.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-10"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-10"/>
  <xsl:template match="gwa:Gewerbeanmeldung | gwa:Maengelmitteilung | gwa:Empfangsbescheinigung" mode="pattern-11" priority="1">
    <svrl:fired-rule context="gwa:Gewerbeanmeldung | gwa:Maengelmitteilung | gwa:Empfangsbescheinigung"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(($this/@standard/string(.) eq 'gewerbeanzeige' and $this/@version/string(.) eq '2.0.0'))">
      <svrl:failed-assert id="nachricht-nennt-ihren-standard" role="error" test="($this/@standard/string(.) eq 'gewerbeanzeige' and $this/@version/string(.) eq '2.0.0')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="nachricht-nennt-ihren-standard.en" xml:lang="en">The message states another standard or another version than the one by which it is checked.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht nennt einen anderen Standard oder eine andere Version als die, nach der sie geprüft wird.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-11"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-11"/>
  <xsl:template match="bas:nachrichtenkopf" mode="pattern-12" priority="1">
    <svrl:fired-rule context="bas:nachrichtenkopf"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.))">
      <svrl:failed-assert id="antwort-auf-andere-nachricht" role="error" test="empty($this/bas:antwortAuf) or $this/bas:antwortAuf/string(.) ne $this/bas:nachrichtenUUID/string(.)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="antwort-auf-andere-nachricht.en" xml:lang="en">The message replies to itself.</svrl:diagnostic-reference>
        <svrl:text>Die Nachricht antwortet auf sich selbst.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-12"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-12"/>
  <xsl:template match="gwa:natuerlichePerson" mode="pattern-13" priority="1">
    <svrl:fired-rule context="gwa:natuerlichePerson"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/bas:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10'))">
      <svrl:failed-assert id="NatuerlichePerson.identifikationsnummer.check_digit" role="error" test="every $v in $this/bas:identifikationsnummer satisfies f:check-digit($v/string(.), 'iso7064-mod11-10')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="NatuerlichePerson.identifikationsnummer.check_digit.en" xml:lang="en">The check digit of “Identification number” is wrong.</svrl:diagnostic-reference>
        <svrl:text>Die Prüfziffer von „Identifikationsnummer“ ist falsch.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-13"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-13"/>
  <xsl:template match="gwa:hauptniederlassung | gwa:fruehereBetriebsstaette" mode="pattern-14" priority="1">
    <svrl:fired-rule context="gwa:hauptniederlassung | gwa:fruehereBetriebsstaette"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/gwa:anschrift), exists($this/gwa:anschriftAusland))[.]) eq 1))">
      <svrl:failed-assert id="Niederlassung.exactly_one_of-1" role="error" test="(count((exists($this/gwa:anschrift), exists($this/gwa:anschriftAusland))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Niederlassung.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Address', 'Address abroad' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Anschrift', 'Anschrift im Ausland' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-14"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-14"/>
  <xsl:template match="gwa:organisation" mode="pattern-15" priority="1">
    <svrl:fired-rule context="gwa:organisation"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not(every $v in $this/bas:rechtsform satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('einzelunternehmen', 'nicht-eingetragen', 'ek', 'personengesellschaft', 'gbr', 'egbr', 'ohg', 'kg', 'gmbh-co-kg', 'partg', 'partg-mbb', 'ewiv', 'kapitalgesellschaft', 'gmbh', 'ug', 'ag', 'kgaa', 'se', 'genossenschaft', 'eg', 'sce', 'verein', 'ev', 'wirtschaftlicher-verein', 'vvag', 'stiftung', 'oeffentliches-recht', 'koerperschaft', 'anstalt', 'stiftung-oeffentliches-recht', 'ausland', 'sonstige')))">
      <svrl:failed-assert id="Organisation.rechtsform.permissible_values" role="error" test="every $v in $this/bas:rechtsform satisfies (not($v/@listVersionID/normalize-space(.) = '1') or $v/cl:code/normalize-space(.) = ('einzelunternehmen', 'nicht-eingetragen', 'ek', 'personengesellschaft', 'gbr', 'egbr', 'ohg', 'kg', 'gmbh-co-kg', 'partg', 'partg-mbb', 'ewiv', 'kapitalgesellschaft', 'gmbh', 'ug', 'ag', 'kgaa', 'se', 'genossenschaft', 'eg', 'sce', 'verein', 'ev', 'wirtschaftlicher-verein', 'vvag', 'stiftung', 'oeffentliches-recht', 'koerperschaft', 'anstalt', 'stiftung-oeffentliches-recht', 'ausland', 'sonstige'))">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Organisation.rechtsform.permissible_values.en" xml:lang="en">The code of “Legal form” is not in the list “Legal form”.</svrl:diagnostic-reference>
        <svrl:text>Der Code von „Rechtsform“ steht nicht in der Liste „Rechtsform“.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:if test="not(every $v in $this/bas:wirtschaftsIdentifikationsnummer satisfies f:check-digit(replace($v/string(.), '^DE([0-9]{9}).*$', '$1'), 'iso7064-mod11-10'))">
      <svrl:failed-assert id="Organisation.wirtschaftsIdentifikationsnummer.check_digit" role="error" test="every $v in $this/bas:wirtschaftsIdentifikationsnummer satisfies f:check-digit(replace($v/string(.), '^DE([0-9]{{9}}).*$', '$1'), 'iso7064-mod11-10')">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="Organisation.wirtschaftsIdentifikationsnummer.check_digit.en" xml:lang="en">The check digit of “Business identification number” is wrong.</svrl:diagnostic-reference>
        <svrl:text>Die Prüfziffer von „Wirtschafts-Identifikationsnummer“ ist falsch.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-15"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-15"/>
  <xsl:template match="bas:geburtsdatum" mode="pattern-16" priority="1">
    <svrl:fired-rule context="bas:geburtsdatum"/>
    <xsl:variable name="this" select="."/>
    <xsl:if test="not((count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1))">
      <svrl:failed-assert id="TeilbekanntesDatum.exactly_one_of-1" role="error" test="(count((exists($this/bas:jahrMonatTag), exists($this/bas:jahrMonat), exists($this/bas:jahr))[.]) eq 1)">
        <xsl:attribute name="location" select="string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), '[namespace-uri()=''', namespace-uri($e), '''][', 1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"/>
        <svrl:diagnostic-reference diagnostic="TeilbekanntesDatum.exactly_one_of-1.en" xml:lang="en">Exactly one of 'Year, month and day', 'Year and month', 'Year' is required.</svrl:diagnostic-reference>
        <svrl:text>Genau eine der Angaben 'Jahr, Monat und Tag', 'Jahr und Monat', 'Jahr' ist erforderlich.</svrl:text>
      </svrl:failed-assert>
    </xsl:if>
    <xsl:apply-templates select="*" mode="pattern-16"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-16"/>
  <xsl:template match="bas:gueltigkeit" mode="pattern-17" priority="1">
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
    <xsl:apply-templates select="*" mode="pattern-17"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-17"/>
</xsl:stylesheet>
