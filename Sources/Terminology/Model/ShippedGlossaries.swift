internal import CData

extension Glossary {
    /// The glossaries that the program carries, with the names from ICU below them.
    public static func shipped() -> Glossary {
        var all = Glossary()
        var number = 0
        while case let file = cdata_glossary(number), let bytes = file.bytes, let name = file.name {
            let text = String(decoding: UnsafeBufferPointer(start: bytes, count: file.length), as: UTF8.self)
            if let one = try? GlossaryReader.read(text, path: String(cString: name), layer: .shipped) {
                all = all + one
            }
            number += 1
        }
        return all + names()
    }
}
