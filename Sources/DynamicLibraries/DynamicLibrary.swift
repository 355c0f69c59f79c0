import Glibc

/// A library of the system that is opened when it is first needed: a start without it costs nothing, and where it is
/// not installed the program runs on and says what it cannot do.
///
/// Every such library is used in this one way. A structure holds its functions, found by name in an `init?`; a lazy
/// `static let` of it opens the library once, on whatever thread asks first, and is nil where the library or one of
/// the functions is missing. What has been opened stays open.
public struct DynamicLibrary: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer

  /// Opens the first of the names that is there, as `libfribidi.so.0`: with the number that stands for its interface.
  public init?(_ names: String...) {
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.handle = handle
        return
      }
    }
    return nil
  }

  /// A function by its name, nil where the library has none of it. Nobody checks the signature, a `@convention(c)`
  /// type: it has to be what the library's header says.
  public func function<Signature>(_ name: String, as signature: Signature.Type = Signature.self) -> Signature? {
    dlsym(handle, name).map { unsafeBitCast($0, to: signature) }
  }
}
