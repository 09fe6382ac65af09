<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes rules of Maven's enforcer of advisories.xml: each advisory bans its versions of its library from what is shipped. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="yes"/>

  <xsl:template match="/advisories">
    <enforcer>
      <rules>
        <xsl:apply-templates select="advisory[@library]"/>
        <evaluateBeanshell>
          <level>WARN</level>
          <condition>java.time.LocalDate.parse("<xsl:value-of select="@date"/>").plusDays(<xsl:value-of select="@stale-after"/>L).isAfter(java.time.LocalDate.now())</condition>
          <message>漏洞公告清单是 <xsl:value-of select="@date"/> 的，已旧，请更新 src/main/build/advisories.xml / The list of advisories is of <xsl:value-of select="@date"/>: renew src/main/build/advisories.xml.</message>
        </evaluateBeanshell>
      </rules>
    </enforcer>
  </xsl:template>

  <xsl:template match="advisory">
    <bannedDependencies>
      <message><xsl:value-of select="@library"/> 有已知漏洞 <xsl:value-of select="@id"/>（<xsl:value-of select="normalize-space(text())"/>），请升级到 <xsl:value-of select="@fixed"/> 或更新 / <xsl:value-of select="@library"/> has the known advisory <xsl:value-of select="@id"/>: update it to <xsl:value-of select="@fixed"/> or newer. <xsl:value-of select="@source"/></message>
      <excludes>
        <exclude><xsl:value-of select="concat(@library, ':', @affected, ':*:compile')"/></exclude>
        <exclude><xsl:value-of select="concat(@library, ':', @affected, ':*:runtime')"/></exclude>
      </excludes>
      <xsl:if test="accepted">
        <includes>
          <xsl:for-each select="accepted">
            <include><xsl:value-of select="concat(../@library, ':[', @version, ']')"/></include>
          </xsl:for-each>
        </includes>
      </xsl:if>
    </bannedDependencies>
  </xsl:template>
</xsl:stylesheet>
