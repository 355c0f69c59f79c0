// Swift would copy gumbo's unions whole at each look; these look without copying.
#pragma once
#include <gumbo.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A piece of a tree's memory; what is given out follows it, aligned as `malloc` aligns.
typedef struct LukijaTreeBlock {
  struct LukijaTreeBlock *next;
  size_t size;
  size_t used;
  size_t unused;
} LukijaTreeBlock;

/// The memory of a tree: gumbo asks for very many very small pieces, and all of them go together. All zeros is an
/// empty one.
typedef struct {
  /// The first of them is filled now.
  LukijaTreeBlock *blocks;
  /// Empty ones, of the usual size.
  LukijaTreeBlock *spare;
} LukijaTreeMemory;

enum { lukija_tree_block_size = 1 << 16 };

static inline LukijaTreeBlock *lukija_tree_block(LukijaTreeMemory *memory, size_t size) {
  LukijaTreeBlock *block = memory->spare;
  if (size <= lukija_tree_block_size && block) {
    memory->spare = block->next;
  } else {
    if (size < lukija_tree_block_size) size = lukija_tree_block_size;
    block = (LukijaTreeBlock *)malloc(sizeof(LukijaTreeBlock) + size);
    if (!block) return NULL;
    block->size = size;
  }
  block->used = 0;
  return block;
}

/// gumbo 0.10.1 reads a field of its state that it never set (whether text in a table is moved out of it); zero is what
/// it should be. Null where memory is gone.
static inline void *lukija_tree_allocate(void *userdata, size_t size) {
  LukijaTreeMemory *memory = (LukijaTreeMemory *)userdata;
  if (size > SIZE_MAX / 2) return NULL;
  size = (size + 15) & ~(size_t)15;
  LukijaTreeBlock *block = memory->blocks;
  if (!block || block->size - block->used < size) {
    LukijaTreeBlock *fresh = lukija_tree_block(memory, size);
    if (!fresh) return NULL;
    if (block && size > lukija_tree_block_size) {
      // What fills a block alone leaves the one that is being filled where it is.
      fresh->next = block->next;
      block->next = fresh;
    } else {
      fresh->next = block;
      memory->blocks = fresh;
    }
    block = fresh;
  }
  void *result = (char *)(block + 1) + block->used;
  block->used += size;
  return memset(result, 0, size);
}

/// What gumbo gives back goes with the tree.
static inline void lukija_tree_release(void *userdata, void *piece) {
  (void)userdata;
  (void)piece;
}

/// Ends the tree; its memory is kept for the next one.
static inline void lukija_tree_reset(LukijaTreeMemory *memory) {
  LukijaTreeBlock *block = memory->blocks;
  memory->blocks = NULL;
  while (block) {
    LukijaTreeBlock *next = block->next;
    if (block->size == lukija_tree_block_size) {
      block->next = memory->spare;
      memory->spare = block;
    } else {
      free(block);
    }
    block = next;
  }
}

/// Ends the tree and gives all memory back.
static inline void lukija_tree_free(LukijaTreeMemory *memory) {
  lukija_tree_reset(memory);
  while (memory->spare) {
    LukijaTreeBlock *next = memory->spare->next;
    free(memory->spare);
    memory->spare = next;
  }
}

/// Parses a fragment as if it stood in a `div`. Null only where memory is gone. Lives until the memory is reset.
static inline GumboOutput *lukija_gumbo_parse(LukijaTreeMemory *memory, const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = lukija_tree_allocate;
  options.deallocator = lukija_tree_release;
  options.userdata = memory;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  return gumbo_parse_with_options(&options, text, length);
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

static inline const GumboNode *lukija_gumbo_parent(const GumboNode *node) { return node->parent; }

/// The node before (-1) or after (1) in the same parent; NULL where there is none.
static inline const GumboNode *lukija_gumbo_sibling(const GumboNode *node, int step) {
  const GumboNode *parent = node->parent;
  if (!parent || parent->type != GUMBO_NODE_ELEMENT) return NULL;
  const GumboVector *children = &parent->v.element.children;
  size_t index = node->index_within_parent + (size_t)(ptrdiff_t)step;
  return index < children->length ? (const GumboNode *)children->data[index] : NULL;
}

static inline const char *lukija_gumbo_text(const GumboNode *node) { return node->v.text.text; }

static inline size_t lukija_gumbo_child_count(const GumboNode *node) { return node->v.element.children.length; }

static inline const GumboNode *lukija_gumbo_child(const GumboNode *node, size_t index) {
  return (const GumboNode *)node->v.element.children.data[index];
}
