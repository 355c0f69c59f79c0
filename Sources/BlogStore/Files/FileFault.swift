import TextFormats

/// Why a file or a folder could not be read or written: data, worded in ProblemMessages.swift.
enum FileFault: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// There is no such folder.
  case folderMissing
  /// The path names something that is not a folder.
  case notAFolder
  /// A folder, FIFO, socket or device stands where a file was expected.
  case notARegularFile
  /// A symbolic link that leads out of the repository.
  case leavesTheFolder
  /// Larger than any sane file of its kind; the limit in bytes.
  case tooLarge(limit: Int)
  /// A file name that is not UTF-8 or that no id can have.
  case unusableName
  /// No JSON, so that it cannot be written over without losing what it says.
  case notJSON(JSONFault)
  /// The file was there already, or somebody else changed or removed it.
  case changedBySomebodyElse
  /// A new file's name was taken.
  case alreadyThere
  /// A file that no export wrote stands where an export would write.
  case foreignFile
  /// A symbolic link or a file where an export has a folder.
  case linkedFolder
  /// An export would go where a blog has its own files.
  case repositoryFolder
  /// Somebody else holds the lock and does not let go.
  case locked
  /// The system said no: `errno` and what was tried.
  case system(errno: Int32, Attempt)

  /// What was tried.
  enum Attempt: Hashable, Sendable { case read, write }
}
