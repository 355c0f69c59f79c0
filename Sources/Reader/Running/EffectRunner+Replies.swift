import Blog

/// What is done with the files of replies.
extension EffectRunner {
  /// Words are as old as they were when they were handed over, however long the disk lets them wait: else old ones that it
  /// takes late look newer than a copy of new ones.
  func stamped(_ reply: Reply) -> Reply {
    var stamped = reply
    stamped.modified = host.now()
    return stamped
  }

  func save(_ reply: Reply, _ purpose: SavePurpose, _ number: Int) {
    var stamped = reply
    if purpose == .publish, stamped.published == nil { stamped.published = stamped.modified }
    do throws(Problem) {
      if purpose == .publish, let original = stamped.replaces {
        deliver(.replies(.replySaved(try publishEdit(of: original, from: stamped), purpose)))
      } else {
        deliver(
          .replies(
            .replySaved(try purpose == .publish ? repository.publish(stamped) : repository.save(stamped), purpose)))
      }
      dropCopies(of: reply.id, having: reply.markdown, handedOver: number)
    } catch {
      var problem = error
      // Until the blog takes it again, the text is at least somewhere: the next thing to happen may be a kill.
      if purpose.isOfWords, !error.isConflict, let copy = copyOfRefused(reply) {
        problem.rescue = .copy(path: copy)
      }
      deliver(.replies(.replyNotSaved(reply, purpose, problem)))
    }
  }

  /// The published reply gets the draft's wording; only then does the draft go.
  private func publishEdit(of original: ReplyID, from draft: Reply) throws(Problem) -> Reply {
    let known = try repository.replies().replies
    let old = known.first { $0.id == original }
    var edited = draft
    edited.id = original
    edited.replaces = nil
    edited.status = old?.status ?? .published
    edited.created = old?.created ?? draft.created
    edited.published = old?.published ?? draft.published
    edited.fileVersion = old?.fileVersion
    edited.delivery = old?.delivery
    if let way = old?.delivery {
      // It went out while somebody wrote it anew.
      guard way.isStillOurs else { throw Problem(.reply(.isOnItsWay), file: "replies/\(original.value).json") }
      _ = edited.apply(.queue, at: draft.modified)
    }
    edited = try repository.save(edited)
    guard known.contains(where: { $0.id == draft.id }) else { return edited }
    do throws(Problem) {
      try repository.delete(draft.id, fileVersion: draft.fileVersion)
    } catch {
      // What somebody else wrote on in it is not published: it stays.
      guard error.isConflict else { throw error }
    }
    return edited
  }

  func move(_ id: ReplyID, _ event: DeliveryEvent) {
    do throws(Problem) {
      let known = try repository.replies().replies
      guard var reply = known.first(where: { $0.id == id }) else { return deliver(.replies(.replyStayed(nil))) }
      if event == .queue, reply.delivery == nil {
        reply.queue()
      } else if !reply.apply(event, at: host.now()) {
        return deliver(.replies(.replyStayed(reply)))
      }
      deliver(.replies(.replyMoved(try repository.save(reply), event)))
    } catch {
      deliver(.replies(.replyNotMoved(error)))
    }
  }

  func delete(_ reply: Reply) {
    do throws(Problem) {
      try repository.delete(reply.id, fileVersion: reply.fileVersion)
      forgetCopies(of: reply.id)
      deliver(.replies(.replyDeleted(reply)))
    } catch {
      deliver(.replies(.replyNotDeleted(reply, error)))
    }
  }
}
