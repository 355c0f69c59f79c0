extension ConfigurationFile {
  /// A path as the file has it, for the system; nil where there is none, or no home folder for its `~`.
  public func resolved(_ path: String?) -> String? {
    path.flatMap { ConfiguredPath.resolved($0, folder: folder, home: home) }
  }
}
