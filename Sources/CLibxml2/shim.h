// libxml2's SAX interface for files that nobody vouches for: what is not well-formed is read on, no entity is ever
// declared or fetched, and a handful of plain functions stand in for its structures of function pointers.
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and would bring its headers along, which Swift's own ICU contradicts. They only
// tell the end of a struct that we never look into.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  void *context;
  /// Names are interned: equal pointers mean equal names. `attributes` holds five pointers for each.
  void (*start)(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int attribute_count,
                const xmlChar **attributes, int line);
  void (*end)(void *context, const xmlChar *local);
  void (*text)(void *context, const xmlChar *text, int length);
  /// An entity is declared; it will not be known.
  void (*declaration)(void *context, int line);
  /// `found` is the name of an end that no beginning matches.
  void (*problem)(void *context, int code, int line, const char *message, const char *found);
  /// As read(2).
  int (*read)(void *context, char *buffer, int length);
} lukija_xml_callbacks;

typedef struct {
  lukija_xml_callbacks callbacks;
  xmlParserCtxtPtr parser;
  xmlEntity entity;
  xmlChar entity_text[80];
} lukija_xml;

// After its first error libxml2 drops every `&amp;`; it looks at this flag to know that there was one.
static inline void lukija_xml_forgive(lukija_xml *xml) {
  if (xml->parser) xml->parser->wellFormed = 1;
}

static inline int lukija_xml_line(const lukija_xml *xml) {
  return xml->parser && xml->parser->input ? xml->parser->input->line : 0;
}

static void lukija_xml_on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                                int namespace_count, const xmlChar **namespaces, int attribute_count,
                                int defaulted_count, const xmlChar **attributes) {
  lukija_xml *xml = context;
  (void)namespace_count, (void)namespaces, (void)defaulted_count;
  lukija_xml_forgive(xml);
  xml->callbacks.start(xml->callbacks.context, local, prefix, uri, attribute_count, attributes, lukija_xml_line(xml));
}

static void lukija_xml_on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  lukija_xml *xml = context;
  (void)prefix, (void)uri;
  lukija_xml_forgive(xml);
  xml->callbacks.end(xml->callbacks.context, local);
}

static void lukija_xml_on_text(void *context, const xmlChar *text, int length) {
  lukija_xml *xml = context;
  lukija_xml_forgive(xml);
  xml->callbacks.text(xml->callbacks.context, text, length);
}

static void lukija_xml_on_declaration(void *context, const xmlChar *name, int type, const xmlChar *external,
                                      const xmlChar *system, xmlChar *content) {
  lukija_xml *xml = context;
  (void)name, (void)type, (void)external, (void)system, (void)content;
  xml->callbacks.declaration(xml->callbacks.context, lukija_xml_line(xml));
}

static void lukija_xml_on_error(void *context, xmlErrorPtr error) {
  lukija_xml *xml = context;
  xml->callbacks.problem(xml->callbacks.context, error->code, error->line, error->message,
                         error->code == XML_ERR_TAG_NAME_MISMATCH ? error->str2 : NULL);
}

// HTML's names are known, whatever the file declares; any other stands for its own text. Nothing expands further.
static xmlEntityPtr lukija_xml_entity(void *context, const xmlChar *name) {
  lukija_xml *xml = context;
  const htmlEntityDesc *known = htmlEntityLookup(name);
  lukija_xml_forgive(xml);
  memset(&xml->entity, 0, sizeof xml->entity);
  memset(xml->entity_text, 0, sizeof xml->entity_text);
  if (known) {
    xmlCopyChar(0, xml->entity_text, (int)known->value);
  } else {
    snprintf((char *)xml->entity_text, sizeof xml->entity_text, "&%.60s;", (const char *)name);
    xml->callbacks.problem(xml->callbacks.context, XML_ERR_UNDECLARED_ENTITY, lukija_xml_line(xml),
                           (const char *)xml->entity_text, NULL);
  }
  xml->entity.type = XML_ENTITY_DECL;
  xml->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  xml->entity.name = name;
  xml->entity.content = xml->entity_text;
  xml->entity.orig = xml->entity_text;
  xml->entity.length = (int)strlen((char *)xml->entity_text);
  xml->entity.checked = 1;
  return &xml->entity;
}

static int lukija_xml_on_read(void *context, char *buffer, int length) {
  lukija_xml *xml = context;
  return xml->callbacks.read(xml->callbacks.context, buffer, length);
}

static int lukija_xml_on_close(void *context) {
  (void)context;
  return 0;
}

/// Ends the parse as soon as it may.
static inline void lukija_xml_stop(lukija_xml *xml) {
  if (xml->parser) xmlStopParser(xml->parser);
}

/// Parses a whole document of UTF-8, whatever encoding it declares. False only where memory is gone.
static inline int lukija_xml_parse(lukija_xml *xml) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = lukija_xml_on_start;
  handler.endElementNs = lukija_xml_on_end;
  handler.characters = lukija_xml_on_text;
  handler.cdataBlock = lukija_xml_on_text;
  handler.ignorableWhitespace = lukija_xml_on_text;
  handler.entityDecl = lukija_xml_on_declaration;
  handler.getEntity = lukija_xml_entity;
  handler.serror = lukija_xml_on_error;
  xml->parser = xmlCreateIOParserCtxt(&handler, xml, lukija_xml_on_read, lukija_xml_on_close, xml, XML_CHAR_ENCODING_UTF8);
  if (!xml->parser) return 0;
  // NOENT does not expand anything here, as nothing can be declared; without it `&amp;` in an attribute stays `&#38;`.
  xmlCtxtUseOptions(xml->parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(xml->parser);
  if (xml->parser->myDoc) xmlFreeDoc(xml->parser->myDoc);
  xml->parser->myDoc = NULL;
  xmlFreeParserCtxt(xml->parser);
  xml->parser = NULL;
  return 1;
}

/// The scalar of one of HTML's names, or 0.
static inline unsigned lukija_html_entity(const char *name) {
  const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
  return known ? known->value : 0;
}
