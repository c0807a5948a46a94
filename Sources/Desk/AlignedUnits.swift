public import Bitext
public import Files
public import Memory

/// What an alignment found, on its way into a memory.
public enum AlignedUnits {
    /// Takes aligned pairs into a memory, which is made where it isn't there.
    ///
    /// They are drafts with the confidence of their pair, which costs points in look-ups until someone has confirmed
    /// them; their origin is the file of the source.
    public static func take(
        _ units: some Collection<TranslationUnit>, of text: BilingualText, into path: String
    ) throws(FileError) -> ImportReport {
        guard !units.isEmpty else { return ImportReport() }
        let memory = try Memory.open(path)
        defer { memory.close() }
        return try memory.importUnits(origin: text.source.fileName) { body in
            for unit in units {
                for unit in MemoryUnit.units(of: unit, source: text.source.language, target: text.target.language) {
                    try body(unit)
                }
            }
        }
    }
}
