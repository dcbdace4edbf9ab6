import Measures

extension ForgottenNames {
    /// An item under a name that tells nothing, if its own one names somebody forgotten.
    ///
    /// The new name is made of the old one alone: different items stay different, and one that is
    /// told again is found again, whoever else is forgotten in the meantime.
    mutating func masked(_ item: ItemName) -> ItemName {
        guard !Self.isMask(item), let salt, masked(item.text) != item.text else { return item }
        let digits = Self.saltedHash(of: item.text, salt: salt).prefix(Self.maskDigits)
        return ItemName(Self.maskStart + digits) ?? item
    }

    /// Whether a name stands for one that is not kept, so that no source will tell it.
    static func isMask(_ item: ItemName) -> Bool {
        item.text.hasPrefix(maskStart)
            && item.text.utf8.count == maskStart.utf8.count + maskDigits
    }

    private static let maskStart = "\(mark)#"
    /// 128 bits: no two items will ever share them.
    private static let maskDigits = 32
}
