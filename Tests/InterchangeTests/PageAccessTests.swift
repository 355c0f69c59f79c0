import Blog
import BlogStore
import Interchange
import Testing

/// Pages that a site shows to nobody, or only with a password, and pictures that are nowhere.
struct PageAccessTests {
  private let folder = TemporaryFolder()

  private func post(_ lines: String, now: Timestamp? = nil) throws -> (post: Post, file: String, notes: [ImportNote]) {
    folder.write("site/x.md", "---\ntitle: T\n\(lines)\n---\nx")
    let imported = try bring([folder.path("site")], into: folder.path("blog"), now: now)
    let before = folder.everything("blog")
    try bring([folder.path("site")], into: folder.path("blog"), now: now)
    #expect(folder.everything("blog") == before, "a second run changes nothing")
    return (imported.posts[0].post, folder.text("blog/posts/x.json") ?? "", imported.notes)
  }

  @Test(arguments: [
    "password: avain77", "Password: \"avain77\"", "encrypt: {enable: true, password: avain77}", "secret: avain77",
    "post_password: avain77", "protect:\n  passphrase: avain77", "passwords: [avain77, toinen]", "pwd: avain77",
  ])
  func aPasswordClosesAndIsKeptApart(_ lines: String) throws {
    let (post, file, _) = try post(lines)
    #expect(!post.marks.isPublic && post.marks.isPasswordProtected)
    #expect(file.ranges(of: "avain77").count == 1, "\(file)")
    #expect(file.contains("\"post_password\": \"avain77"))
  }

  @Test
  func aPasswordIsTheTextAsWritten() throws {
    #expect(try post("password: 0077").file.contains("\"post_password\": \"0077\""))
  }

  @Test(arguments: [
    "encrypt: true", "protected: yes", "secret: true", "isPrivate: true", "hide: true",
    "_build: {render: never}", "state: draft", "stage: in review", "visibility: false",
    "visibility: [members, paid]", "access: members", "public: false", "listed: no", "post_status: pending",
    "unpublished: true", "membersOnly: true", "date: 2020-01-01\npublished_at: 2099-01-01", "expiryDate: 2021-01-01",
    "excludeFromCollections: true", "has_password: true",
  ])
  func closedToMost(_ lines: String) throws {
    #expect(try !post(lines, now: Timestamp("2024-01-01T00:00:00Z")).post.marks.isPublic)
  }

  @Test(arguments: [
    "password: \"\"", "password:", "encrypt: false", "secret: false", "hide: [toc]", "state: Kainuu", "access: public",
    "visibility: true", "public: true", "build: {render: always, list: always}", "expiryDate: 2099-01-01",
    "published_at: 2020-01-01", "audience: beginners", "protected: no",
  ])
  func openToEverybody(_ lines: String) throws {
    #expect(try post(lines, now: Timestamp("2024-01-01T00:00:00Z")).post.marks.isPublic)
  }

  @Test(arguments: [
    "image: /assets/hero.png", "image: {src: hero.png}", "cover: hero.png", "featured_image: hero.png",
    "thumbnail: ../hero.png", "image: [hero.png]", "heroImage: {src: hero.png, alt: Kuva}", "image: hero",
  ])
  func aLeadPictureThatIsNowhereKeepsItsAddress(_ lines: String) throws {
    let (post, file, _) = try post(lines)
    #expect(post.image == nil && file.contains("hero"), "\(file)")
  }

  @Test
  func whereTheSiteIsKnownTheAddressIsWhole() throws {
    folder.write("site/_config.yml", "url: https://suo.example\n")
    #expect(try post("image: /assets/hero.png").post.image == "https://suo.example/assets/hero.png")
  }
}
