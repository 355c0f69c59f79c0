import Blog

extension FileFault {
  var message: String {
    switch self {
    case .missing: "there is no such file."
    case .folderMissing: "there is no such folder."
    case .notAFolder: "this is not a folder."
    case .notARegularFile: "this is not a regular file."
    case .leavesTheFolder: "this link leads out of the repository."
    case .tooLarge(let limit): "the file is larger than \(limit >> 20) MB."
    case .unusableName: "no post or reply can have this name."
    case .notJSON(let fault): "it cannot be written over, since its JSON is broken: \(fault.message)"
    case .changedBySomebodyElse: "somebody else changed or removed this file meanwhile; nothing was written."
    case .alreadyThere: "there is already a file of this name; nothing was written."
    case .linkedFolder: "a symbolic link or a file stands where the export has a folder; it was left alone."
    case .foreignFile: "a file that no export wrote stands here already; it was left alone."
    case .repositoryFolder: "this is a blog's own folder, and no place for an export."
    case .locked: "another program is writing here and does not finish; nothing was written."
    case .undiagnosed: "it cannot be shown."
    case .refused(.read, _, let code): "cannot be read: \(systemWords(code))."
    case .refused(.write, _, let code): "cannot be written: \(systemWords(code))."
    }
  }

  var advice: String? {
    switch self {
    case .missing: "Check the name."
    case .folderMissing, .notAFolder: "Name the folder that holds blog.json."
    case .notARegularFile: "Replace it with a plain file."
    case .leavesTheFolder: "Copy the file into the blog's folder."
    case .tooLarge: "Split it, or move it elsewhere."
    case .unusableName: "Rename it: UTF-8, no slash, no dot at the beginning, at most 240 bytes."
    case .notJSON: "Correct or remove it and save again; your text is still here."
    case .changedBySomebodyElse: "Read it again and decide; your text is still here."
    case .alreadyThere: "Save it under a new id; your text is still here."
    case .linkedFolder: "Remove it, or export into another folder."
    case .foreignFile: "Export into another folder, or write over it with --replace."
    case .repositoryFolder: "Export into another folder."
    case .locked: "Try again in a moment; your text is still here."
    case .undiagnosed: "“lukija check” says why."
    case .refused(.read, let cause, _): cause.adviceOnReading
    case .refused(.write, let cause, _): cause.adviceOnWriting
    }
  }
}

extension FileFault.Cause {
  fileprivate var adviceOnReading: String {
    switch self {
    case .noPermission: "Give yourself permission to read it."
    case .noRoom, .sizeLimit, .other: "Check the disk and the folder's permissions."
    }
  }

  fileprivate var adviceOnWriting: String {
    switch self {
    case .sizeLimit: "Raise the limit on file sizes (ulimit -f) and save again; what was there before is intact."
    case .noRoom: "Free some space and save again; what was there before is intact."
    case .noPermission: "Give yourself permission to write there; what was there before is intact."
    case .other: "Check the disk and save again; what was there before is intact."
    }
  }
}
