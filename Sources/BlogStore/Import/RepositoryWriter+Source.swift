import Blog
import TextFormats

extension RepositoryWriter {
  /// The member of `blog.json` that says where a blog is fetched from.
  static let syncMember = "sync"

  /// Writes where the blog is fetched from; everything else that `blog.json` says stays. A blog that has no such file yet
  /// gets one.
  ///
  /// - Parameter change: gets what stands there now, if anything does.
  package func rememberSource(_ change: (JSON?) -> JSON) throws(Problem) {
    if !hasSite { try write(Site(title: "")) }
    let text: [UInt8]
    do throws(FileFault) { text = try bytes(of: SiteFile.name) } catch { throw Problem(error, file: SiteFile.name) }
    var json: JSON
    do throws(JSONFault) { json = try JSONParser.parse(text) } catch {
      throw Problem(error, file: SiteFile.name, text: text)
    }
    let before = json
    json[Self.syncMember] = change(before[Self.syncMember])
    guard !isDryRun, !json.isSame(as: before) else { return }
    do throws(FileFault) {
      try AtomicWriter(folder: files.path, observe: observe).write(json.prettyText, to: SiteFile.name, isNew: false)
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
  }
}

extension JSONBlogRepository {
  /// Where `blog.json` says that the blog is fetched from; nil where it says nothing, or cannot be read.
  package var syncSource: JSON? {
    guard let text = try? files.read(SiteFile.name), let json = try? JSONParser.parse(text) else { return nil }
    return json[RepositoryWriter.syncMember]
  }
}
