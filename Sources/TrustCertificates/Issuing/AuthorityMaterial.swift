/// The certificates of the authorities that sign the orders' certificates, and the key of the one that does, each in
/// DER as Base64. They never change, so that the same order always has the same certificate. Everybody can read this
/// key: nobody may trust what it signs, which is why the names say so. The root signs nothing more, and its key is
/// not kept.
enum AuthorityMaterial {
    /// The root, valid from 2020 through 2049.
    static let root = """
        MIIDcjCCAlqgAwIBAgIUbOzDP/cjbMu4IU46PnK4lJeIjOIwDQYJKoZIhvcNAQELBQAwUTEgMB4GA1UECgwXdHJ1c3RzaW0gKGRvIG5vdCB0
        cnVzdCkxLTArBgNVBAMMJHRydXN0c2ltIHRlc3Qgcm9vdCBDQSAoZG8gbm90IHRydXN0KTAeFw0yMDAxMDEwMDAwMDBaFw00OTEyMzEyMzU5
        NTlaMFExIDAeBgNVBAoMF3RydXN0c2ltIChkbyBub3QgdHJ1c3QpMS0wKwYDVQQDDCR0cnVzdHNpbSB0ZXN0IHJvb3QgQ0EgKGRvIG5vdCB0
        cnVzdCkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDBG+QlaMg/nCtj8nuft/0iGvclKP8FQ7XCHPa7BlW/Y+uxWG1brqBZVcH8
        dSOYnqjo/plJ3H9jCXKavKK1/FJJGIdRTTws3VWLub4H8R5O957l0RC8bg1EMiP2xQ5soMC8Or7ZFNaNcbt6XDaDVEOXhiUSi74/m36RdaFe
        oyBcb2OUehpvPfGGLGiB6GaFzQBpwqbH+tAo2iWeY6Z/fI8+ptSgK7OCqxkjuAslSh+nUcWw/RnrSJ5brT3PuChM9k7ZW4nTCvPw/ih3kPFT
        J1ROmZajKuRGaK7MmTdGUOPSqQsYVhaRq8qpzJDgZgQ0rncn03f+v4zG+9wkK8KOYmTPAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYD
        VR0PAQH/BAQDAgEGMB0GA1UdDgQWBBSccNYFyE60ypAT6qaFsLa9oY4yazANBgkqhkiG9w0BAQsFAAOCAQEAmcB5MidSWTzhyGtZ0j4R6aqv
        HvOQMps5FoeOm4LJktm2/rV4w45Ei6AP+EjXNMgYztQ9rgKPvdMBYepl306tog433ivgJkwJtndPo+9n4n22yRW/TB7dtoMbgtIGFlOAoAJq
        by0Ren3ZInipgcEibrA6RfEG+6uoJvWSA0DwnkEOefcSAwdDOQmskcAl6bjDPwamna/jtCdDVoSfAywr/K9FHB8yAPLKsSFI/n9UPNh5cJBZ
        /P40y4wW88ZWglgLbVxHRIBlsULP9u8sEOLrHwP623q2UTncLKTEZDCL4Wi7KQlziEDL8q1Ao41PkbUHcZoGZ4muzlkVz6Mv4lnIEg==
        """

    /// The one that the root signed and that signs the leaves, valid from 2020 through 2049.
    static let intermediate = """
        MIIDujCCAqKgAwIBAgIUQlGtuHVnBwBh9keky7xDWDPdFoYwDQYJKoZIhvcNAQELBQAwUTEgMB4GA1UECgwXdHJ1c3RzaW0gKGRvIG5vdCB0
        cnVzdCkxLTArBgNVBAMMJHRydXN0c2ltIHRlc3Qgcm9vdCBDQSAoZG8gbm90IHRydXN0KTAeFw0yMDAxMDEwMDAwMDBaFw00OTEyMzEyMzU5
        NTlaMFQxIDAeBgNVBAoMF3RydXN0c2ltIChkbyBub3QgdHJ1c3QpMTAwLgYDVQQDDCd0cnVzdHNpbSB0ZXN0IGlzc3VpbmcgQ0EgKGRvIG5v
        dCB0cnVzdCkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCbo+J6Tqy05CK0HVO/JXuFwFvcslXBRbgpM7DaYKlN1/hIY0odZl32
        Y4+sNIVUzZEhRG5AN6kZKiY6PnqKcbg0b9b1ZDbgOOxlyM5IKFGAJQuf24iIbY+idMe8Xwm5XeWMSKIeZ2YEoS3wTXMgguMfokChoXCHkzLN
        XjOZ6k4nCPdjhT2Pq+l1DHT2JKUrm85UFujgGyj5VIKzCh5kxxEGHYOFwlbiUnogkjA7p0DXFwWXwU/PruK7R9wKT/QkArk80SfXzxMVqw13
        MpuFw0Hma4nXPh4Drxpyr1z13Xidb+hCaRFlP1MCPF/eKx9dKl3YulKnBReWw0jpf7zE8MXRAgMBAAGjgYYwgYMwHwYDVR0jBBgwFoAUnHDW
        BchOtMqQE+qmhbC2vaGOMmswEgYDVR0TAQH/BAgwBgEB/wIBADAOBgNVHQ8BAf8EBAMCAYYwHQYDVR0lBBYwFAYIKwYBBQUHAwEGCCsGAQUF
        BwMCMB0GA1UdDgQWBBSE4MqxATtURIR5PoVqpoiC0rsQHzANBgkqhkiG9w0BAQsFAAOCAQEAepIXBPrMXISwLEyglUQDiXhIGSnIrAt3OIwm
        t2SCdSNZjgDhPlCyx/2bURiEwRckQRLDeYDBm2UnoQnmi+SSKRd2AunV21r6JQH6bs0BliZVY2phKDhMeQhWKrKg5+/lh1mh7l+yAeQZm4df
        2w7gJvbAT4MfSuuA0iPKtnBBQHvVbatBfdS/ZggrrH/DTvBtmcbBa04nqNbohkxHWG71qltPChtYIPM13LcjD7m4dSD6RrN8q5CNMwvbjLt2
        hh9+cV7k9LUYFap5sTsiicQWaEU4AMIiA7KaiCmjO5AQ3+g71HFxzk0oRB//fZi2s+W6JuM0t/2Q7Pcw0pH/ZKJCiw==
        """

    /// The RSA key of the intermediate, in PKCS#8.
    static let intermediateKey = """
        MIIEuwIBADANBgkqhkiG9w0BAQEFAASCBKUwggShAgEAAoIBAQCbo+J6Tqy05CK0HVO/JXuFwFvcslXBRbgpM7DaYKlN1/hIY0odZl32Y4+s
        NIVUzZEhRG5AN6kZKiY6PnqKcbg0b9b1ZDbgOOxlyM5IKFGAJQuf24iIbY+idMe8Xwm5XeWMSKIeZ2YEoS3wTXMgguMfokChoXCHkzLNXjOZ
        6k4nCPdjhT2Pq+l1DHT2JKUrm85UFujgGyj5VIKzCh5kxxEGHYOFwlbiUnogkjA7p0DXFwWXwU/PruK7R9wKT/QkArk80SfXzxMVqw13MpuF
        w0Hma4nXPh4Drxpyr1z13Xidb+hCaRFlP1MCPF/eKx9dKl3YulKnBReWw0jpf7zE8MXRAgMBAAECgf834bUvX5AjDXETD8nsl54CJ/l+WYmb
        cKzuyOB23WiXH97FdDY9gsO584ViZHkljv7M3a+4NEPtWnTfSg+K0HSTCeo5sVcCqsLgyM3ymodTZfmxK+GZxRINV7YKAcA8Dg/yjnb8SPkY
        MHGOFkDVK37g8iDCknRqOS/EYk5PX7vacjjtFwdxostynBkqQzUl5J2ReJ1nl/u/JfxCFI6GTkYcLNIzfdjJcclhaCLSgXtzWdwlMqgc2NSf
        zoLKUvWKEtQv18A+1IUUZoSg2g3g1qIFBdAhoGhwm7BK7oZ2Cpef1B2jd0RYGOTfrykEPL2Tr3layrxB9s9jYZR4eTH1fm0CgYEAz7PuPR4T
        xjb/MKjxn5kT4vrzHMwVUJ/aH+i5V4s9NysXZU+nz0X1vpzXtnkdiz31YV2C6BBgypGPtAURQaBkwcG8XxI27ZnVpvonL/K8ZWPr0Zfe0yPK
        Q7QLN9vu3fOrpSyEQ+4f8/kHgIdth0S+mgl/QPvhpIp0AGyWcz2MMg0CgYEAv9TIkAQM6a6myP2DrlJsugUcyd79GvDml4EF3JtBiNtl7r6h
        8HAmN7VSc405t5OPt7vSzQD6O/xPkdFAUs65fSNV8Ztb/dCJsokDBUa8GI2rlmWamV6SjTb+tF6ts3/6XhmcpwCrH/ywBRNBK/4rGc4GmNdg
        iJR7AWptWfa8ZdUCgYEAt5j6b8YFfsIgo5fDNeuve4WOnxb7hHA49NnX872eGAUcQi6+TGcwChVETQUUi3/yRuXNEGth084FtACCt3sbdXZW
        l8dXDIJeLKKVPzoXNJy12GihzAuoAF7HR9I+fK2nPXNzW0TDs/qemgucUuT+gtUASqYcWEEWt0VFXIq8QYUCgYAHWZDBq9YO0glD5Cq6cCAI
        VI/Q0EFkWdyL636dADnXk4hpSFaODs34DnN1R/DxLq8v+/tMrX/o8nbeAGV1hsQmnkb5tdkldWsBMyyxdA9a5XqwjX4J6Ey3KmdB4+rF2N5v
        4o1U/LqRxC2+VAmINPnTyEgKbR4evYmk+T3tV33KbQKBgFOM5+JZh7+0QtmHyr7lXYedHFuKE57/g2qA7y2JpimdOhiSs7h+M6zdLhTHmYiJ
        mbjyL5ZfF37QQJzaIaxJuDrs9hvtwfOXZ2wTX6XjXg0y9t2zfz4JH7LgFLYNe5H4x5fD7sx1qUeiKgIEz/lVEXmXhIu14egX2NK2fYjBzLy3
        """
}
