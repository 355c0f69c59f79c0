import Words

/// Pictures on their way to a viewer.
extension Program {
  func perform(_ effect: PictureEffect) {
    switch effect {
    case .bring(let address, let number): bring(address, number)
    case .stop(let number): pictures?.stop(number)
    case .show(let file, let address): open(address, with: host.viewers(for: file))
    }
  }

  private func bring(_ address: String, _ number: Int) {
    guard let pictures else { return handle(.blog(blog, .picture(.failed(.noWay, number: number)))) }
    runner.executor.run(.picturing) { [inbox, blog] in
      do throws(PictureFault) {
        guard let file = try pictures.file(of: address, number: number) else { return }
        inbox.put(.blog(blog, .picture(.isThere(file: file, address: address, number: number))))
      } catch {
        inbox.put(.blog(blog, .picture(.failed(error, number: number))))
      }
    }
  }
}
