import Blog

extension ConfigurationFileFault {
  /// One sentence for what is wrong with the file, and one for what to do.
  public func sentence(file: String) -> String {
    let name = Problem.visible(file.unicodeScalars)
    return switch self {
    case .noHome: "there is no home folder to look for config.toml in. Set HOME or XDG_CONFIG_HOME."
    case .file(.changedBySomebodyElse):
      "\(name): somebody else changed it meanwhile; nothing was written. Give the command again."
    case .file(.locked): "\(name): another Lukija is changing it and does not finish. Try again in a moment."
    case .file(.notAFolder): "\(name): a file stands where its folder should be. Move it away."
    case .file(.tooLarge): "\(name): it is too large to be settings. Look into it."
    case .file(let fault): "\(name): \(fault.message)\(fault.advice.map { " \($0)" } ?? "")"
    case .danglingLink: "\(name): it is a link to a file that is not there. Make that file, or remove the link."
    case .broken(let fault):
      "\(name):\(fault.line):\(fault.column): it is not changed while it cannot be read: \(fault.fact.text)"
    case .unchangeable: "\(name): this cannot be changed without writing other parts anew. Change it by hand."
    case .nameTaken(let taken):
      "\(name): there is a blog called \(quoted(taken)) already. Choose another one, with --name where it is added."
    case .badName(let bad): "no blog can be called \(quoted(bad)): the name is \(SettingKind.name.words)."
    case .folderForName(let folder):
      "\(quoted(folder)) is a folder, not a name. A blog's folder is moved by hand, and its path changed in \(name)."
    case .noBlog(let unknown, let near):
      "\(name): there is no blog called \(quoted(unknown)).\(near.map { " Was “\($0)” meant?" } ?? "")"
        + " List the blogs with “lukija blogs”."
    }
  }
}
