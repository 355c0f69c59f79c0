import Blog
import Configuration
import Reader

extension Configuration {
  /// The keys of the preset, and behind them those of `[keys.MODE]` that are right.
  var ownKeys: [OwnKey] { boundKeys(areChecked: false).keys }

  /// What is wrong with keys, which takes longer than to read the rest: only who asks for it is told.
  var keyFaults: [ConfigurationFault] { keys.isEmpty ? [] : boundKeys(areChecked: true).faults }

  private func boundKeys(areChecked: Bool) -> (keys: [OwnKey], faults: [ConfigurationFault]) {
    let preset = KeyPresets.keys(keysPreset)
    guard !keys.isEmpty else { return (preset, []) }
    var own = OwnKeys(preset: preset)
    var faults: [ConfigurationFault] = []
    var places: [ConfiguredKey] = []
    for key in keys {
      let before = own.keys.count
      let found = own.bind(key.keys.text, in: key.mode.text, to: key.commands.map(\.text), line: key.keys.line)
      if own.keys.count > before { places.append(key) }
      guard let found else { continue }
      let word =
        switch found.part {
        case .mode: key.mode
        case .keys: key.keys
        case .command(let place): key.commands[place]
        }
      let fault = ConfigurationFault(.keys(found.fact), line: word.line, column: word.column)
      // Said once of a mode, not of each of its keys.
      if !faults.contains(fault) { faults.append(fault) }
    }
    guard areChecked else { return (own.keys, []) }
    for (fact, place) in own.collisions(from: preset.count) {
      let word = places[place - preset.count].keys
      faults.append(ConfigurationFault(.keys(fact), line: word.line, column: word.column))
    }
    return (own.keys, faults)
  }
}
