/// The points of filling an index at which a crash could find it. Tests stop a process at each.
package enum IndexStep: String, Hashable, Sendable, CaseIterable {
  /// Posts whose files are gone are out of the tables.
  case removed
  /// A batch of posts is in the tables, uncommitted.
  case batchPut
  /// A batch of posts is in the tables.
  case batchListed
  /// A new file of text is there; the tables know nothing of it.
  case textBegun
  /// What posts say is in the file of text; the tables know nothing of it.
  case textWritten
  /// The tables know where it stands in the file.
  case textPlaced
  /// The tables know when the file of text was changed last.
  case stamped
}

/// Is told each step of filling as it is done.
package typealias IndexObserver = @Sendable (IndexStep) -> Void
