<?xml version='1.0' encoding='UTF-8'?>
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="https://standardfabrik.example/schematron/functions" xmlns:idf="https://standardfabrik.example/ns/identifikatoren/1" version="2.0" exclude-result-prefixes="#all">
  <xsl:output method="xml" indent="yes"/>
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
    <svrl:schematron-output title="Identifikatoren" schemaVersion="1.0.0">
      <svrl:ns-prefix-in-attribute-values prefix="idf" uri="https://standardfabrik.example/ns/identifikatoren/1"/>
      <svrl:active-pattern id="pattern-1" name="Identifikator"/>
      <xsl:apply-templates select="/" mode="pattern-1"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="idf:Identifikator" mode="pattern-1" priority="1">
    <svrl:fired-rule context="idf:Identifikator"/>
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
    <xsl:apply-templates select="*" mode="pattern-1"/>
  </xsl:template>
  <xsl:template match="text() | @*" mode="pattern-1"/>
</xsl:stylesheet>
