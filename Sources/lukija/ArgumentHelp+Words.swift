import ArgumentParser
import Words

extension ArgumentHelp {
  /// What `Words` says of an option.
  init(_ option: OptionHelp, valueName: ValueName? = nil) {
    self.init(option.text, discussion: option.discussion, valueName: valueName?.text)
  }
}

extension ValidationError {
  /// Why a command was called wrongly.
  init(_ fault: UsageFault) { self.init(fault.text) }
}
