<xsl:stylesheet version="2.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="https://standardfabrik.example/schematron/functions">

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
    <xsl:sequence select="for $a in f:date($earlier), $b in f:date($later) return
      if ($b lt $a) then -f:years-between($b, $a)
      else year-from-date(xs:date($b)) - year-from-date(xs:date($a))
           - (if (substring($b, 6) lt substring($a, 6)) then 1 else 0)"/>
  </xsl:function>

  <xsl:function name="f:months-between" as="xs:integer?">
    <xsl:param name="earlier" as="xs:string?"/>
    <xsl:param name="later" as="xs:string?"/>
    <xsl:sequence select="for $a in f:date($earlier), $b in f:date($later) return
      if ($b lt $a) then -f:months-between($b, $a)
      else 12 * (year-from-date(xs:date($b)) - year-from-date(xs:date($a)))
           + month-from-date(xs:date($b)) - month-from-date(xs:date($a))
           - (if (substring($b, 9) lt substring($a, 9)) then 1 else 0)"/>
  </xsl:function>

  <xsl:function name="f:days-between" as="xs:integer?">
    <xsl:param name="earlier" as="xs:string?"/>
    <xsl:param name="later" as="xs:string?"/>
    <xsl:sequence select="for $a in f:date($earlier), $b in f:date($later) return
      days-from-duration(xs:date($b) - xs:date($a))"/>
  </xsl:function>

  <xsl:function name="f:add-days" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="count" as="xs:integer?"/>
    <xsl:sequence select="for $d in f:date($date), $n in $count[abs(.) lt 4000000] return
      f:four-digits(xs:date($d) + $n * xs:dayTimeDuration('P1D'))"/>
  </xsl:function>

  <xsl:function name="f:add-months" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="count" as="xs:integer?"/>
    <xsl:sequence select="for $d in f:date($date), $n in $count[abs(.) lt 130000] return
      f:four-digits(xs:date($d) + $n * xs:yearMonthDuration('P1M'))"/>
  </xsl:function>

  <xsl:function name="f:four-digits" as="xs:string?">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="string($date)[matches(., '^[0-9]{4}-') and not(starts-with(., '0000'))]"/>
  </xsl:function>

  <xsl:function name="f:weekday" as="xs:integer?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:sequence select="for $n in f:days-between('0001-01-01', $date) return $n mod 7 + 1"/>
  </xsl:function>

  <xsl:function name="f:integer" as="xs:integer?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="for $t in $text[matches(., '^[+\-]?[0-9]{1,19}$') and . castable as xs:long] return
      xs:integer($t)"/>
  </xsl:function>

  <xsl:function name="f:number" as="xs:double?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="for $t in $text[matches(., '^[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?$')]
      return xs:double($t)"/>
  </xsl:function>

  <xsl:function name="f:truncated" as="xs:integer?">
    <xsl:param name="number" as="xs:double?"/>
    <xsl:sequence select="for $n in $number[abs(.) lt 9.2e18] return xs:integer($n)"/>
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
    <xsl:sequence select="for $t in $text return
      if ($name eq 'luhn') then f:luhn($t)
      else if ($name eq 'iso7064-mod11-2') then f:pure($t, $digits, 'X', 11, 2, 1)
      else if ($name eq 'iso7064-mod37-2') then f:pure($t, $both, '*', 37, 2, 1)
      else if ($name eq 'iso7064-mod661-26') then f:pure($t, $letters, '', 661, 26, 2)
      else if ($name eq 'iso7064-mod1271-36') then f:pure($t, $both, '', 1271, 36, 2)
      else if ($name eq 'iso7064-mod97-10') then matches($t, '^[0-9A-Z]*[0-9]{2}$') and
        f:pure(string-join(for $v in f:values($t, $both, '') return string($v), ''), $digits, '', 97, 10, 2)
      else if ($name eq 'iso7064-mod11-10') then f:hybrid($t, $digits)
      else if ($name eq 'iso7064-mod27-26') then f:hybrid($t, $letters)
      else if ($name eq 'iso7064-mod37-36') then f:hybrid($t, $both)
      else false()"/>
  </xsl:function>

  <xsl:function name="f:values" as="xs:integer*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:param name="supplement" as="xs:string"/>
    <xsl:variable name="length" select="string-length($text)"/>
    <xsl:sequence select="for $i in 1 to $length,
      $c in substring($text, $i, 1),
      $a in concat($alphabet, if ($i eq $length) then $supplement else '') return
      if (contains($a, $c)) then string-length(substring-before($a, $c)) else -1"/>
  </xsl:function>

  <xsl:function name="f:pure" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:param name="supplement" as="xs:string"/>
    <xsl:param name="modulus" as="xs:integer"/>
    <xsl:param name="radix" as="xs:integer"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:variable name="values" select="f:values($text, $alphabet, $supplement)"/>
    <xsl:sequence select="count($values) gt $width and not($values = -1)
      and f:polynomial($values, $modulus, $radix, 1, 0) eq 1"/>
  </xsl:function>

  <xsl:function name="f:polynomial" as="xs:integer">
    <xsl:param name="values" as="xs:integer*"/>
    <xsl:param name="modulus" as="xs:integer"/>
    <xsl:param name="radix" as="xs:integer"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="total" as="xs:integer"/>
    <xsl:sequence select="if ($position gt count($values)) then $total
      else f:polynomial($values, $modulus, $radix, $position + 1,
        ($total * $radix + $values[$position]) mod $modulus)"/>
  </xsl:function>

  <xsl:function name="f:hybrid" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="alphabet" as="xs:string"/>
    <xsl:variable name="values" select="f:values($text, $alphabet, '')"/>
    <xsl:variable name="size" select="string-length($alphabet)"/>
    <xsl:sequence select="count($values) ge 2 and not($values = -1)
      and f:product($values, $size, 1, $size) eq 1"/>
  </xsl:function>

  <xsl:function name="f:product" as="xs:integer">
    <xsl:param name="values" as="xs:integer*"/>
    <xsl:param name="size" as="xs:integer"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="product" as="xs:integer"/>
    <xsl:variable name="sum" select="($product + $values[$position]) mod $size"/>
    <xsl:sequence select="if ($position eq count($values)) then $sum
      else f:product($values, $size, $position + 1,
        (if ($sum eq 0) then $size else $sum) * 2 mod ($size + 1))"/>
  </xsl:function>

  <xsl:function name="f:luhn" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="values" select="reverse(f:values($text, '0123456789', ''))"/>
    <xsl:sequence select="count($values) ge 2 and not($values = -1) and
      sum(for $i in 1 to count($values), $v in $values[$i] * (if ($i mod 2 eq 0) then 2 else 1) return
        $v idiv 10 + $v mod 10) mod 10 eq 0"/>
  </xsl:function>

</xsl:stylesheet>
