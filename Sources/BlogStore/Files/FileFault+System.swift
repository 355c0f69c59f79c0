import Blog
import Glibc

extension FileFault {
  /// What the system's number says of an attempt.
  static func system(errno: Int32, _ attempt: Attempt) -> FileFault {
    .refused(attempt, cause(errno, attempt), code: errno)
  }

  private static func cause(_ errno: Int32, _ attempt: Attempt) -> Cause {
    switch (attempt, errno) {
    case (.read, EACCES): .noPermission
    case (.read, _): .other
    case (.write, EFBIG): .sizeLimit
    case (.write, ENOSPC), (.write, EDQUOT): .noRoom
    case (.write, EROFS), (.write, EACCES), (.write, EPERM): .noPermission
    case (.write, _): .other
    }
  }
}
