/// What WordPress and its plugins keep in an export beside what somebody wrote for readers.
enum WordPressKinds {
  /// Post types that are a machine's: settings, forms and their messages, orders, layouts.
  private static let machinery: Set<String> = [
    "nav_menu_item", "revision", "customize_changeset", "oembed_cache", "custom_css", "user_request", "feedback",
    "amp_validated_url", "patterns_ai_data", "scheduled-action", "safecss", "nf_sub", "mc4wp-form", "tablepress_table",
    "fl-builder-template", "fl-theme-layout", "vc_grid_item", "vc4_templates", "ct_template", "oxy_user_library",
    "popup",
    "popup_theme", "ml-slider", "ml-slide", "bp-email", "is_search_form", "um_form", "um_directory", "um_mail",
    "wpcode",
    "custom-css-js", "cookielawinfo", "vip-legacy-redirect", "redirect_rule", "msm_sitemap", "deprecated_log",
    "postman_sent_mail", "fluentform", "cfs", "meta-box", "gp_elements", "bricks_template", "product_variation",
    "give_payment", "give_log", "give_forms", "mailpoet_page", "jetpack_migration", "tribe-ea-record",
    "dlm_download_version",
    "cptm_template", "wpdiscuz_form", "rank_math_schema", "astra-advanced-hook", "wpsl_stores_import", "attachment_log",
    "cred-form", "cred-user-form", "view", "view-template", "inbound-forms", "contact-form", "form_entry", "form-entry",
    "submission", "wpcf7s", "cf7_submission", "ticket_attendee", "psmt_backup", "sidebar", "message", "activity_log",
  ]
  /// How the names of a plugin's own types begin.
  private static let prefixes = [
    "wp_", "_", "acf-", "acf_", "acfe-", "wpcf7", "wpforms", "flamingo_", "shop_", "elementor_", "e-landing", "jp_",
    "jet-engine", "jet_", "jetpack_", "et_", "edd_payment", "edd_log", "edd_discount", "frm_", "forminator_",
    "everest_form", "kadence_", "generateblocks_", "brizy-", "cartflows_", "wc_", "wcs_", "wc-", "woocommerce_",
    "wp-types-", "mb-", "tribe_rsvp_", "tribe_tpp_", "tec_tc_", "gf_", "gravityview", "nf_", "ninja_", "caldera_",
    "feedzy_", "wpr_", "wp-rest-api-log", "wp-mail", "wpmtst_form", "ppress_", "mailster", "newsletter_log",
    "llms_order",
    "sfwd-transactions", "mec_", "seedprod", "thrive_", "tve_", "tcb_", "tcm_", "tva_",
  ]

  /// Whether items of a type are nobody's text.
  static func isMachinery(_ type: String) -> Bool {
    let type = type.lowercased()
    return machinery.contains(type) || prefixes.contains { type.hasPrefix($0) }
      || ["_submission", "_entry", "_log", "-log", "_order", "_order_refund", "_payment"].contains {
        type.hasSuffix($0)
      }
  }

  /// Post types of texts for readers, beside posts and pages. What else a plugin keeps, from shops' goods to letters to
  /// subscribers, is not for everybody until somebody says so.
  private static let texts: Set<String> = [
    "post", "page", "portfolio", "jetpack-portfolio", "project", "projects", "work", "works", "case-study",
    "case_study",
    "testimonial", "testimonials", "jetpack-testimonial", "tribe_events", "event", "events", "recipe", "recipes",
    "book",
    "books", "story", "stories", "podcast", "podcasts", "episode", "episodes", "video", "videos", "photo", "photos",
    "gallery", "galleries", "article", "articles", "essay", "essays", "news", "press", "press_release", "press-release",
    "review", "reviews", "interview", "interviews", "tutorial", "tutorials", "poem", "poems", "quote", "quotes", "link",
    "links", "doc", "docs", "documentation", "faq", "faqs", "guide", "guides", "web-story", "comic", "comics", "album",
    "albums", "film", "films", "movie", "movies", "game", "games",
  ]

  /// Whether items of a type are texts for readers.
  static func isText(_ type: String) -> Bool { texts.contains(type.lowercased()) }

  /// Comment types that people and other sites write for everybody.
  private static let shown: Set<String> = [
    "", "comment", "pingback", "trackback", "webmention", "mention", "reply", "repost", "like", "favorite", "favourite",
    "bookmark", "tag", "listen", "watch", "read", "rsvp", "invite", "follow", "quote", "reacji", "review", "annotation",
  ]
  /// How the names of types begin that are remarks of editors, shops and machines among themselves.
  private static let internalWords = [
    "editorial", "order_note", "order-note", "action_log", "action-log", "webhook", "log", "_log", "wpf_", "edd_",
    "wc_", "woocommerce", "give_", "wp_", "note", "private", "internal", "ef_", "pp_", "oasis", "subscription_",
    "ticket_note", "wpsc_", "liveblog", "system", "activity", "audit", "status_change", "acf",
  ]

  /// Whether a word says that a comment is for everybody to see.
  static func isApproval(_ word: String) -> Bool {
    ["1", "approve", "approved", "publish", "published"].contains(word.lowercased())
  }

  /// What becomes of a comment of a type.
  enum CommentFate { case shown, held, leftOut }

  static func fate(ofComment type: String) -> CommentFate {
    let type = type.lowercased()
    if shown.contains(type) { return .shown }
    let isInternal =
      internalWords.contains { type.hasPrefix($0) }
      || ["_note", "-note", "_log", "-log", "_delivery"].contains { type.hasSuffix($0) }
    return isInternal ? .leftOut : .held
  }
}
