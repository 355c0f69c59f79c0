// Swift would copy gumbo's unions whole at each look; these look without copying.
#pragma once
#include <gumbo.h>
#include <stdlib.h>
#include <string.h>

/// gumbo 0.10.1 reads a field of its state that it never set (whether text in a table is moved out of it); zero is what
/// it should be.
static inline void *lukija_gumbo_allocate(void *unused, size_t size) {
  (void)unused;
  return calloc(1, size);
}

static inline void lukija_gumbo_release(void *unused, void *memory) {
  (void)unused;
  free(memory);
}

static inline GumboOptions lukija_gumbo_options(void) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = lukija_gumbo_allocate;
  options.deallocator = lukija_gumbo_release;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  return options;
}

/// Parses a fragment as if it stood in a `div`. Null only where memory is gone. Freed by `lukija_gumbo_destroy`.
static inline GumboOutput *lukija_gumbo_parse(const char *text, size_t length) {
  GumboOptions options = lukija_gumbo_options();
  return gumbo_parse_with_options(&options, text, length);
}

static inline void lukija_gumbo_destroy(GumboOutput *output) {
  GumboOptions options = lukija_gumbo_options();
  gumbo_destroy_output(&options, output);
}

static inline const GumboNode *lukija_gumbo_root(const GumboOutput *output) { return output->root; }

static inline int lukija_gumbo_is_element(const GumboNode *node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static inline int lukija_gumbo_is_text(const GumboNode *node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

static inline GumboTag lukija_gumbo_tag(const GumboNode *node) { return node->v.element.tag; }

static inline int lukija_gumbo_has_attributes(const GumboNode *node) {
  return node->v.element.attributes.length > 0;
}

static inline const char *lukija_gumbo_attribute(const GumboNode *node, const char *name) {
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute ? attribute->value : NULL;
}

/// Attributes that are looked at on every element; null where missing. Values end in NUL.
typedef struct {
  const char *identifier;
  const char *style;
  const char *language;
  const char *direction;
  int is_hidden;
} LukijaAttributes;

/// Reads them all in one go; gumbo's own look-up compares names one by one.
static inline LukijaAttributes lukija_gumbo_common(const GumboNode *node) {
  LukijaAttributes result = {NULL, NULL, NULL, NULL, 0};
  const GumboVector *attributes = &node->v.element.attributes;
  for (unsigned int i = 0; i < attributes->length; i++) {
    const GumboAttribute *attribute = (const GumboAttribute *)attributes->data[i];
    switch (attribute->name[0]) {
      case 'i': if (!strcmp(attribute->name, "id")) result.identifier = attribute->value; break;
      case 's': if (!strcmp(attribute->name, "style")) result.style = attribute->value; break;
      case 'l': if (!strcmp(attribute->name, "lang")) result.language = attribute->value; break;
      case 'd': if (!strcmp(attribute->name, "dir")) result.direction = attribute->value; break;
      case 'h': if (!strcmp(attribute->name, "hidden")) result.is_hidden = 1; break;
      default: break;
    }
  }
  return result;
}

static inline const char *lukija_gumbo_text(const GumboNode *node) { return node->v.text.text; }

static inline size_t lukija_gumbo_child_count(const GumboNode *node) { return node->v.element.children.length; }

static inline const GumboNode *lukija_gumbo_child(const GumboNode *node, size_t index) {
  return (const GumboNode *)node->v.element.children.data[index];
}
