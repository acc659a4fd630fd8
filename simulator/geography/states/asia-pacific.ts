/** States of Asia and the Pacific; see stateNames. */
export const statesOfAsiaPacific: Record<string, string> = {
  AU: `
    ACT Australian Capital Territory
    NSW New South Wales
    NT Northern Territory
    QLD Queensland
    SA South Australia
    TAS Tasmania
    VIC Victoria
    WA Western Australia
  `,
  NZ: `
    AUK Auckland
    BOP Bay of Plenty
    CAN Canterbury
    CIT Chatham Islands Territory
    GIS Gisborne
    HKB Hawke's Bay
    MWT Manawatu-Wanganui
    MBH Marlborough
    NSN Nelson
    NTL Northland
    OTA Otago
    STL Southland
    TKI Taranaki
    TAS Tasman
    WKO Waikato
    WGN Wellington
    WTC West Coast
  `,
  CN: `
    AH Anhui
    BJ Beijing
    CQ Chongqing
    FJ Fujian
    GS Gansu
    GD Guangdong
    GX Guangxi
    GZ Guizhou
    HI Hainan
    HE Hebei
    HL Heilongjiang
    HA Henan
    HK Hong Kong
    HB Hubei
    HN Hunan
    NM Inner Mongolia
    JS Jiangsu
    JX Jiangxi
    JL Jilin
    LN Liaoning
    MO Macao
    NX Ningxia
    QH Qinghai
    SN Shaanxi
    SD Shandong
    SH Shanghai
    SX Shanxi
    SC Sichuan
    TW Taiwan
    TJ Tianjin
    XZ Tibet
    XJ Xinjiang
    YN Yunnan
    ZJ Zhejiang
  `,
  ID: `
    AC Aceh
    BA Bali
    BT Banten
    BE Bengkulu
    GO Gorontalo
    JK Jakarta Raya
    JA Jambi
    JB Jawa Barat
    JT Jawa Tengah
    JI Jawa Timur
    KB Kalimantan Barat
    KS Kalimantan Selatan
    KT Kalimantan Tengah
    KI Kalimantan Timur
    KU Kalimantan Utara
    BB Kepulauan Bangka Belitung
    KR Kepulauan Riau
    LA Lampung
    MA Maluku
    MU Maluku Utara
    NB Nusa Tenggara Barat
    NT Nusa Tenggara Timur
    PA Papua
    PB Papua Barat
    RI Riau
    SR Sulawesi Barat
    SN Sulawesi Selatan
    ST Sulawesi Tengah
    SG Sulawesi Tenggara
    SA Sulawesi Utara
    SB Sumatera Barat
    SS Sumatera Selatan
    SU Sumatera Utara
    YO Yogyakarta
  `,
  IN: `
    AN Andaman and Nicobar Islands
    AP Andhra Pradesh
    AR Arunachal Pradesh
    AS Assam
    BR Bihar
    CH Chandigarh
    CT Chhattisgarh
    DH Dadra and Nagar Haveli and Daman and Diu
    DL Delhi
    GA Goa
    GJ Gujarat
    HR Haryana
    HP Himachal Pradesh
    JK Jammu and Kashmir
    JH Jharkhand
    KA Karnataka
    KL Kerala
    LA Ladakh
    LD Lakshadweep
    MP Madhya Pradesh
    MH Maharashtra
    MN Manipur
    ML Meghalaya
    MZ Mizoram
    NL Nagaland
    OR Odisha
    PY Puducherry
    PB Punjab
    RJ Rajasthan
    SK Sikkim
    TN Tamil Nadu
    TG Telangana
    TR Tripura
    UP Uttar Pradesh
    UT Uttarakhand
    WB West Bengal
  `,
  JP: `
    23 Aichi
    05 Akita
    02 Aomori
    12 Chiba
    38 Ehime
    18 Fukui
    40 Fukuoka
    07 Fukushima
    21 Gifu
    10 Gunma
    34 Hiroshima
    01 Hokkaido
    28 Hyogo
    08 Ibaraki
    17 Ishikawa
    03 Iwate
    37 Kagawa
    46 Kagoshima
    14 Kanagawa
    39 Kochi
    43 Kumamoto
    26 Kyoto
    24 Mie
    04 Miyagi
    45 Miyazaki
    20 Nagano
    42 Nagasaki
    29 Nara
    15 Niigata
    44 Oita
    33 Okayama
    47 Okinawa
    27 Osaka
    41 Saga
    11 Saitama
    25 Shiga
    32 Shimane
    22 Shizuoka
    09 Tochigi
    36 Tokushima
    13 Tokyo
    31 Tottori
    16 Toyama
    30 Wakayama
    06 Yamagata
    35 Yamaguchi
    19 Yamanashi
  `,
  KR: `
    26 Busan
    27 Daegu
    30 Daejeon
    42 Gangwon
    29 Gwangju
    41 Gyeonggi
    28 Incheon
    49 Jeju
    43 North Chungcheong
    47 North Gyeongsang
    45 North Jeolla
    50 Sejong
    11 Seoul
    44 South Chungcheong
    48 South Gyeongsang
    46 South Jeolla
    31 Ulsan
  `,
  MY: `
    01 Johor
    02 Kedah
    03 Kelantan
    14 Kuala Lumpur
    15 Labuan
    04 Melaka
    05 Negeri Sembilan
    06 Pahang
    08 Perak
    09 Perlis
    07 Pulau Pinang
    16 Putrajaya
    12 Sabah
    13 Sarawak
    10 Selangor
    11 Terengganu
  `,
  PH: `
    ABR Abra
    AGN Agusan del Norte
    AGS Agusan del Sur
    AKL Aklan
    ALB Albay
    ANT Antique
    APA Apayao
    AUR Aurora
    BAS Basilan
    BAN Bataan
    BTN Batanes
    BTG Batangas
    BEN Benguet
    BIL Biliran
    BOH Bohol
    BUK Bukidnon
    BUL Bulacan
    CAG Cagayan
    CAN Camarines Norte
    CAS Camarines Sur
    CAM Camiguin
    CAP Capiz
    CAT Catanduanes
    CAV Cavite
    CEB Cebu
    NCO Cotabato
    COM Davao de Oro
    DAV Davao del Norte
    DAS Davao del Sur
    DVO Davao Occidental
    DAO Davao Oriental
    DIN Dinagat Islands
    EAS Eastern Samar
    GUI Guimaras
    IFU Ifugao
    ILN Ilocos Norte
    ILS Ilocos Sur
    ILI Iloilo
    ISA Isabela
    KAL Kalinga
    LUN La Union
    LAG Laguna
    LAN Lanao del Norte
    LAS Lanao del Sur
    LEY Leyte
    MAG Maguindanao
    MAD Marinduque
    MAS Masbate
    MDC Mindoro Occidental
    MDR Mindoro Oriental
    MSC Misamis Occidental
    MSR Misamis Oriental
    MOU Mountain Province
    00 National Capital Region
    NEC Negros Occidental
    NER Negros Oriental
    NSA Northern Samar
    NUE Nueva Ecija
    NUV Nueva Vizcaya
    PLW Palawan
    PAM Pampanga
    PAN Pangasinan
    QUE Quezon
    QUI Quirino
    RIZ Rizal
    ROM Romblon
    WSA Samar
    SAR Sarangani
    SIG Siquijor
    SOR Sorsogon
    SCO South Cotabato
    SLE Southern Leyte
    SUK Sultan Kudarat
    SLU Sulu
    SUN Surigao del Norte
    SUR Surigao del Sur
    TAR Tarlac
    TAW Tawi-Tawi
    ZMB Zambales
    ZAN Zamboanga del Norte
    ZAS Zamboanga del Sur
    ZSI Zamboanga Sibugay
  `,
  TH: `
    37 Amnat Charoen
    15 Ang Thong
    10 Bangkok
    38 Bueng Kan
    31 Buri Ram
    24 Chachoengsao
    18 Chai Nat
    36 Chaiyaphum
    22 Chanthaburi
    50 Chiang Mai
    57 Chiang Rai
    20 Chon Buri
    86 Chumphon
    46 Kalasin
    62 Kamphaeng Phet
    71 Kanchanaburi
    40 Khon Kaen
    81 Krabi
    52 Lampang
    51 Lamphun
    42 Loei
    16 Lop Buri
    58 Mae Hong Son
    44 Maha Sarakham
    49 Mukdahan
    26 Nakhon Nayok
    73 Nakhon Pathom
    48 Nakhon Phanom
    30 Nakhon Ratchasima
    60 Nakhon Sawan
    80 Nakhon Si Thammarat
    55 Nan
    96 Narathiwat
    39 Nong Bua Lam Phu
    43 Nong Khai
    12 Nonthaburi
    13 Pathum Thani
    94 Pattani
    82 Phangnga
    93 Phatthalung
    S Phatthaya
    56 Phayao
    67 Phetchabun
    76 Phetchaburi
    66 Phichit
    65 Phitsanulok
    14 Phra Nakhon Si Ayutthaya
    54 Phrae
    83 Phuket
    25 Prachin Buri
    77 Prachuap Khiri Khan
    85 Ranong
    70 Ratchaburi
    21 Rayong
    45 Roi Et
    27 Sa Kaeo
    47 Sakon Nakhon
    11 Samut Prakan
    74 Samut Sakhon
    75 Samut Songkhram
    19 Saraburi
    91 Satun
    33 Si Sa Ket
    17 Sing Buri
    90 Songkhla
    64 Sukhothai
    72 Suphan Buri
    84 Surat Thani
    32 Surin
    63 Tak
    92 Trang
    23 Trat
    34 Ubon Ratchathani
    41 Udon Thani
    61 Uthai Thani
    53 Uttaradit
    95 Yala
    35 Yasothon
  `,
  TW: `
    CHA Changhua
    CYI Chiayi City
    CYQ Chiayi County
    HSZ Hsinchu City
    HSQ Hsinchu County
    HUA Hualien
    KHH Kaohsiung
    KEE Keelung
    KIN Kinmen
    LIE Lienchiang
    MIA Miaoli
    NAN Nantou
    NWT New Taipei
    PEN Penghu
    PIF Pingtung
    TXG Taichung
    TNN Tainan
    TPE Taipei
    TTT Taitung
    TAO Taoyuan
    ILA Yilan
    YUN Yunlin
  `,
};
