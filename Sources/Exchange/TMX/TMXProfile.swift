/// For whom a TMX file is written; profiles differ only where the consumer demands it.
public enum TMXProfile: String, Sendable, CaseIterable {
    /// TMX 1.4b as the standard has it.
    case generic
    /// OmegaT: as generic; its name is never written as the tool, since it takes codes of its own files for its tags.
    case omegat
    /// Trados Studio: as generic. Its importer takes files of one pair of languages in the direction of the memory (RWS,
    /// Studio API, "Importing a TMX file"), which is a matter of the units: convert with `--pair`.
    case trados
    /// memoQ: as generic; no demand of its own is known.
    case memoq
    /// MateCat: codes without native text get one.
    case matecat

    /// How much of the inline markup is written.
    public enum Level: Int, Sendable, CaseIterable {
        /// Plain text only.
        case one = 1
        /// With inline codes.
        case two = 2
    }
}
