import Blog
import Glibc

/// What a folder says of all its pages.
extension MarkdownFolder {
  func settings(_ output: EventOutput) -> SiteSettings {
    var settings = SiteSettings()
    for name in SiteSettings.files where files.contains(name) {
      do throws(InputFault) {
        let note = PageNote(output: output, path: name)
        let bytes = try WholeText.read(FileStream(path: "\(root)/\(name)"), limit: FrontMatter.longest) {
          note($0, $1, $2)
        }
        settings.read(bytes, name: name, note)
        break
      } catch {
        output.note(.lost, line: nil, error.fact, in: name)
      }
    }
    for name in SiteSettings.programs where files.contains(name) {
      // Who has no such blog has such a name for something else.
      if let bytes = try? FileStream(path: "\(root)/\(name)").contents(limit: FrontMatter.longest) {
        settings.read(program: bytes, name: name)
      }
    }
    settings.readEleventy { name in
      access("\(root)/\(name)", R_OK) == 0
        ? try? FileStream(path: "\(root)/\(name)").contents(limit: FrontMatter.longest) : nil
    }
    settings.publication.find(files)
    if settings.languages.isEmpty {
      let tops = files.compactMap { file in
        let parts = file.split(separator: "/")
        return parts.count > 2 && parts[0] == "content" && parts[1].count == 2 ? parts[1].lowercased() : nil
      }
      // One such folder may be about anything; two are languages.
      if Set(tops).count > 1 { settings.languages = Set(tops) }
    }
    if settings.site.title.isEmpty, let real = realpath(root, nil) {
      settings.site.title = String(cString: real).split(separator: "/").last.map(String.init) ?? ""
      free(real)
    }
    return settings
  }

  private func matter(_ path: String, _ language: FrontMatter.Language?, _ output: EventOutput) -> FrontMatter? {
    let note = PageNote(output: output, path: path)
    do throws(InputFault) {
      let bytes = try WholeText.read(FileStream(path: "\(root)/\(path)"), limit: 16 << 20) { note($0, $1, $2) }
      return language.map { FrontMatter(settings: bytes, $0) } ?? FrontMatter(bytes)
    } catch {
      note(.lost, nil, error.fact)
      return nil
    }
  }

  func readPeople(into settings: inout SiteSettings, _ output: EventOutput) {
    for path in files {
      guard let kind = SitePeople.kind(path) else { continue }
      let note = PageNote(output: output, path: path)
      do throws(InputFault) {
        let bytes = try WholeText.read(FileStream(path: "\(root)/\(path)"), limit: FrontMatter.longest) {
          note($0, $1, $2)
        }
        settings.people.read(bytes, path, kind, note)
      } catch {
        note(.lost, nil, error.fact)
      }
    }
  }

  func readDefaults(into settings: inout SiteSettings, _ output: EventOutput) {
    let known = Set(pages)
    for path in files {
      let folder =
        SiteDefaults.eleventyFolder(path)
        ?? SiteDefaults.eleventyPage(path).flatMap { page in
          Self.endings.contains { known.contains("\(page).\($0)") } || known.contains("\(page).html") ? page : nil
        }
      if let folder, SiteDefaults.isProgram(path) {
        guard let bytes = try? FileStream(path: "\(root)/\(path)").contents(limit: FrontMatter.longest) else {
          continue
        }
        settings.defaults.add(program: ProgramText(bytes, comments: "//"), folder: folder)
      } else if let folder {
        // Such a name may be anything's; what is no list of names and values says nothing.
        guard let matter = matter(path, .json, output), matter.troubles.isEmpty else { continue }
        settings.defaults.add(matter, folder: folder)
      } else if path.hasSuffix("_index.md"), let matter = matter(path, nil, output) {
        if matter.values["cascade"] != nil { settings.defaults.add(rulesOf: matter, folder: path.folderPath) }
        if settings.publication.isZola { settings.defaults.add(section: matter, folder: path.folderPath) }
      }
    }
  }
}
