// Swift would copy gumbo's unions whole at each look; these look without copying.
#pragma once
#include <gumbo.h>
#include <stdlib.h>
#include <string.h>

/// Parses a fragment as if it stood in a `div`. Null only where memory is gone. Freed by `lukija_gumbo_destroy`.
static inline GumboOutput *lukija_gumbo_parse(const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  return gumbo_parse_with_options(&options, text, length);
}

static inline void lukija_gumbo_destroy(GumboOutput *output) {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
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

static inline const char *lukija_gumbo_text(const GumboNode *node) { return node->v.text.text; }

static inline size_t lukija_gumbo_child_count(const GumboNode *node) { return node->v.element.children.length; }

static inline const GumboNode *lukija_gumbo_child(const GumboNode *node, size_t index) {
  return (const GumboNode *)node->v.element.children.data[index];
}
