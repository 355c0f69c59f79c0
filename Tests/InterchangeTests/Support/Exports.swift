/// Makes WordPress exports for tests.
struct ExportText {
  var head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:wp="http://wordpress.org/export/1.2/">
    <channel>
    <title>Lammen ranta</title><link>https://lampi.example</link><language>fi-FI</language>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>aino</wp:author_login><wp:author_display_name>Aino Ahven</wp:author_display_name></wp:author>

    """
  var items: [String] = []
  var tail = "</channel></rss>\n"

  var text: String { head + items.joined(separator: "\n") + "\n" + tail }

  /// An item of an export.
  static func item(
    _ id: Int, title: String = "Ahvenia", name: String? = nil, body: String = "<p>Kolme ahventa.</p>",
    comments: [String] = [], extra: String = "", status: String = "publish",
    dates: (String, String) = ("2020-06-01 12:00:00", "2020-06-01 09:00:00"), type: String = "post"
  ) -> String {
    """
    <item>
    <title>\(title)</title><link>https://lampi.example/\(name ?? "ahvenia-\(id)")/</link>
    <dc:creator>aino</dc:creator><guid isPermaLink="false">https://lampi.example/?p=\(id)</guid>
    <content:encoded><![CDATA[\(body)]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
    <wp:post_id>\(id)</wp:post_id><wp:post_date>\(dates.0)</wp:post_date><wp:post_date_gmt>\(dates.1)</wp:post_date_gmt>
    <wp:comment_status>open</wp:comment_status><wp:post_name>\(name ?? "ahvenia-\(id)")</wp:post_name>
    <wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>\(extra)
    \(comments.joined(separator: "\n"))
    </item>
    """
  }

  static func comment(
    _ id: Int, parent: Int = 0, text: String = "Hyvä saalis.", approved: String = "1", type: String = "",
    author: String = "Kuha"
  ) -> String {
    """
    <wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_author><![CDATA[\(author)]]></wp:comment_author>
    <wp:comment_date>2020-06-02 10:00:00</wp:comment_date><wp:comment_date_gmt>2020-06-02 07:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[\(text)]]></wp:comment_content><wp:comment_approved>\(approved)</wp:comment_approved>
    <wp:comment_type>\(type)</wp:comment_type><wp:comment_parent>\(parent)</wp:comment_parent></wp:comment>
    """
  }
}
