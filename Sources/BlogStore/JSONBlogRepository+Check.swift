import Blog
import TextFormats

extension JSONBlogRepository {
  /// Every problem of every file, in the order of their paths and of their places in them. Reads everything.
  public func check() -> [Problem] {
    var problems: [Problem] = []
    do throws(Problem) {
      problems += try readSite().1
    } catch {
      problems.append(error)
      // Without the folder there is nothing else to say.
      if error.file.isEmpty { return problems }
    }
    problems += checkOrphans()
    var checker = PostChecker()
    checker.isFetched = (try? member(RepositoryWriter.syncMember)) != nil
    problems += walk(Self.postsFolder) { entry, path in check(post: entry, path: path, &checker) }
    let replies = RepliesInPlace(relocate((try? readReplies().0.map(\.reply)) ?? []))
    problems += walk(Self.repliesFolder) { entry, path in
      check(reply: entry, path: path, checker.commentIDs, replies)
    }
    return problems
  }

  /// What waits for its post, line by line.
  private func checkOrphans() -> [Problem] {
    var problems: [Problem] = []
    for entry in (try? files.entries(of: "")) ?? [] {
      guard entry.isUsable, let temporary = TemporaryName(entry.name), temporary.target == OrphanFile.name else {
        continue
      }
      if !temporary.isOwnerAlive { problems.append(Problem(.warning(.stray(.leftover)), file: entry.name)) }
    }
    do throws(Problem) {
      let text: OrphanText?
      do throws(FileFault) { text = try OrphanText(in: files) } catch { throw Problem(error, file: OrphanFile.name) }
      var hasHead = false
      try text?.forEachLine { line, _, number throws(Problem) in
        let json: JSON
        do throws(JSONFault) { json = try JSONParser.parse(line) } catch {
          var problem = Problem(error, file: OrphanFile.name, text: line)
          problem.line = number
          problems.append(problem)
          return
        }
        let (kind, issues) = OrphanFile.line(json)
        if case .head? = kind { hasHead = true }
        problems += OrphanFile.problems(issues, line: number, text: line)
      }
      if text != nil, !hasHead { problems.append(Problem(.warning(.site(.missingVersion)), file: OrphanFile.name)) }
    } catch {
      problems.append(error)
    }
    return problems
  }

  /// Every file of a folder that somebody put there, by name.
  private func walk(_ folder: String, _ check: (FolderEntry, _ path: String) -> [Problem]) -> [Problem] {
    do throws(Problem) {
      var problems: [Problem] = []
      for entry in try entries(of: folder).sorted(by: { $0.name < $1.name }) {
        let path = "\(folder)/\(entry.name)"
        if !entry.isUsable {
          problems.append(Problem(.unusableName, file: path))
        } else if entry.isHidden {
          guard let temporary = TemporaryName(entry.name), !temporary.isOwnerAlive else { continue }
          problems.append(Problem(.warning(.stray(.leftover)), file: path))
        } else if entry.stem == nil {
          problems.append(Problem(.warning(.stray(.file)), file: path))
        } else {
          problems += check(entry, path)
        }
      }
      return problems
    } catch {
      return [error]
    }
  }

  private func check(post entry: FolderEntry, path: String, _ checker: inout PostChecker) -> [Problem] {
    do throws(Problem) {
      let (json, repeated, text) = try readJSON(path, wanted: PostFile.members)
      let file = PostFile(json, id: PostID(entry.stem ?? entry.name))
      return Problem.all(repeated + checker.issues(of: file, json, path: path), file: path, text: text)
    } catch {
      checker.add(unreadable: PostID(entry.stem ?? entry.name))
      return [error]
    }
  }

  private func check(
    reply entry: FolderEntry, path: String, _ commentIDs: [PostID: Set<CommentID>], _ replies: RepliesInPlace
  ) -> [Problem] {
    do throws(Problem) {
      let (json, repeated, text) = try readJSON(path, wanted: ReplyFile.members)
      let file = ReplyFile(json, id: ReplyID(entry.stem ?? entry.name))
      var issues = file.issues + repeated
      if let email = json["author"]?["email"], email.string?.isEmpty != true {
        issues.append(.warning(.reply(.withEmail), at: email.offset))
      }
      if let reply = replies.byID[file.reply.id] {
        if let comments = commentIDs[reply.post] {
          if let parent = reply.inReplyTo, !comments.contains(parent), !replies.answers(to: reply.post, have: parent) {
            issues.append(.warning(.comment(.orphan(parent: parent.value)), at: json["in_reply_to"]?.offset))
          }
        } else {
          issues.append(.warning(.reply(.withoutPost(slug: reply.post.slug)), at: json["post"]?.offset))
        }
      }
      return Problem.all(issues, file: path, text: text)
    } catch {
      return [error]
    }
  }

  private func readJSON(
    _ path: String, wanted: Set<String>
  ) throws(Problem) -> (JSON, repeated: [Issue], text: [UInt8]) {
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let json = try parse(text, file: path, wanted: wanted)
    let repeated = (try? JSONParser.repeatedKeys(in: text)) ?? []
    return (json, repeated.map { .warning(.member(.repeatedKey($0.key)), at: $0.offset) }, text)
  }
}

/// The replies of a repository, to be looked up.
private struct RepliesInPlace {
  let byID: [ReplyID: Reply]
  private let idsOfPost: [PostID: Set<CommentID>]

  init(_ replies: [Reply]) {
    byID = Dictionary(replies.map { ($0.id, $0) }) { first, _ in first }
    idsOfPost = Dictionary(grouping: replies, by: \.post).mapValues { Set($0.map(\.id.commentID)) }
  }

  func answers(to post: PostID, have id: CommentID) -> Bool { idsOfPost[post]?.contains(id) ?? false }
}
