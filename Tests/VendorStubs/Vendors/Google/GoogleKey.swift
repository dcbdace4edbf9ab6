/// The key of a service account that exists in these tests only and opens nothing.
package enum GoogleKey {
    /// Who the key belongs to.
    package static let email = "collector@stub-project.iam.gserviceaccount.com"
    /// What the key is called.
    package static let keyID = "5f1c0de5f1c0de5f1c0de5f1c0de5f1c0de5f1c0"

    /// A key file whose tokens come from a stub.
    package static func file(tokensFrom root: String) -> String {
        let file: JSON = [
            "type": "service_account", "project_id": "stub-project",
            "private_key_id": .text(keyID), "private_key": .text(privateKey),
            "client_email": .text(email), "client_id": "100000000000000000001",
            "token_uri": .text(root + "/token"), "universe_domain": "googleapis.com",
        ]
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// A file for an identity from elsewhere, whose token lies in another file.
    package static func externalFile(tokensFrom root: String, subjectTokenFile: String) -> String {
        let pool = "projects/123456789012/locations/global/workloadIdentityPools/gitlab"
        let account = "/v1/projects/-/serviceAccounts/\(email):generateAccessToken"
        let file: JSON = [
            "universe_domain": "googleapis.com", "type": "external_account",
            "audience": .text("//iam.googleapis.com/\(pool)/providers/gitlab"),
            "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
            "token_url": .text(root + "/v1/token"),
            "credential_source": ["file": .text(subjectTokenFile)],
            "service_account_impersonation_url": .text(root + account),
        ]
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// The key itself, as key files have it.
    package static let privateKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCW2Y4srBefQsYF
        Q8392VNuZy7IRiDVKTZCQDt8o+VJ1tEi+hX5WxfLPMNy8mxAvNJBNWMARla41+1L
        p8vMNgjw5g1LFFwHQalebDLmnP9txd/UZp+s6pF6SdG2b5/SLMqRvJBDXmr0Y6E0
        i5opaCLCeo5re7j11gnIc+JD3fpRKo4LeN1eMf9cBlpx7B8Ja5XMbhP4gLjVXnrs
        SOJkgwS+JXxxvfqC8UYt18ztM8EjnW3Q+ZshwzJ2D6fpRVAqBrleL3L+8up47em3
        rzo5yBT/LG1ySG9W9JxXAOXILw+hny+2Xs2CFCWbL35QNZyWrXJU6yZfxACnSNUo
        AbntontvAgMBAAECggEAGkuSHPdipsBdBE3tenKHuJcD8KVI0997NdE8jV2EenqX
        uiEd83mNjD/rUf4wIJjJjdRgjYu1UkNRef6l59MDe/qeFphV8m3fuDXkKY70d44m
        lj/NVbcN5OM5SzPqCBkGtqDIBPZQbolvcFllZhJg/MWgTdwjQbctvWN17Z6kI8Gi
        vh7m8ckNyM85qUUk662n1Wax/je/NdYMJQ07F/bdcJtV6wUCVvWK9UL72U0viwUQ
        +2tJbLO+aj59OHIQ1sFs9eFHJT9vn6Vcnp/ktt2A63LC80c4ToorP1MBHrFH8Fck
        NDOq+tV9aFKc/rl/GAP2XirySuc6YVWXNA39VWWBAQKBgQDFXS651/5gtMCaNEC/
        OZvLkQBz4QkAtuC1p57fwC0fYaoJ+b8kMKAUpq52hdNH8Swj8yoXSlb7/BUXLNZY
        1XfVdbcgUaupaYEyU15yLuUhfZBMS977jNQPr56IO3KikNILADmtsNYTATK8AVpE
        NyGMFcmKN63cliOvHVh563eEMwKBgQDDqqrU/OEqFcVWR7xEL3wrr/zghPazgx/J
        rjlsp4S+eJxJc85+NdDKvhCSuOwbbu7eSuQztRDkxg8xkRDR2BfFRKe3o88IblOz
        t5NlSqhVi+zWcAtBGxo8IJxwg7f5lAyA9iXcFhKBFPeeyEHwANKRlSb6UoowyFyI
        EP+gvUOP1QKBgQCqaHyRxidDRI4QFxHYils0duyXITRuw3heIG6S7xGGyQLSPiuF
        id6ONiTo/T+iHGBqYehz16InTE7BhdtFNHuVeWA2rY20Zv5Af69Kk6cPNaVD2zaa
        p8vqB06wffPK3ZQeH4GtsMQGAMDXh6tyvs9ebulnSA/8KD6DUqk0C9VT9QKBgHvW
        3e6V6tDfHJniJzcksrtX1H4pyZaOTCUynue1EuAWqBwZLr1UxEQ9jXG/lrg6Ovb4
        gXx0gi+5Z05g2TtnQIw7SseA5v0YDuP1MVXvraEPQaPrIERhqfYaUckopN1SpaNN
        p2KnmaiXI64cYxdK/frkYtoWOZ5sgZwg3hnXEBbNAoGBAIuXPCmv+/HTeabte7BE
        8JsDeVgTeMuWC/l4QoMQC96VL54grKf/8zfFmMBGPWic5dK7ZK6lPKwAI3ZRFTAk
        ygTyyk3WczSsx0I0Lnvw4t+K3QItm5PadFnKCfIVtpt32q77deam6eDnibqvjghe
        L6GBQhjJ/JxKmYEFL54CdNac
        -----END PRIVATE KEY-----

        """
}
