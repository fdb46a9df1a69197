"""Notices by which a site speaks of itself, and sentences of reports that are none."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.long_words import LEAST_LETTERS
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.labels.notices import find_notices, longest_word, notice_of
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import read_lines
from wirecopy.data.page_notices import load_page_notices
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

_SENTENCE = "The harbour of Lunde closed on Tuesday, the mayor said."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Our testers choose every product themselves. When you buy through these links we may earn a commission.", "affiliate"),
        ("Kaufen Sie über einen dieser Links, erhalten wir eine Provision vom Händler.", "affiliate"),
        ("Si vous achetez par l'un de ces liens, nous pouvons toucher une commission.", "affiliate"),
        ("The views expressed here are those of the author and do not necessarily reflect the paper's.", "disclaimer"),
        ("This column is for informational purposes only and is no substitute for a doctor's advice.", "disclaimer"),
        ("Gastbeiträge müssen nicht der Meinung der Redaktion entsprechen.", "disclaimer"),
        ("Мнение автора может не совпадать с мнением редакции.", "disclaimer"),
        ("The Lunde Letter is our weekly newsletter on tides. Get it every Friday.", "newsletter"),
        ("Hier für den Newsletter der Küste anmelden und keinen Sturm verpassen!", "newsletter"),
        ("Meld je aan voor onze nieuwsbrief over het wad.", "newsletter"),
        ("Independent journalism needs you. Please donate today to keep this paper afloat.", "subscription"),
        ("You have read all your free articles this month.", "subscription"),
        ("We welcome letters to the editor. Send them to us with your name and town.", "letters"),
        ("El contenido vertido en esta columna es de exclusiva responsabilidad de su autor.", "disclaimer"),
        ("Resumen generado con inteligencia artificial y revisado por la redacción", "disclaimer"),
        ("This summary was generated with AI and checked by our editors.", "disclaimer"),
        ("Als Erste lesen, was am Hafen geschieht? Laden Sie kostenlos unsere App.", "newsletter"),
        ("Altijd als eerste het nieuws van het wad? Download dan onze app.", "newsletter"),
        ("Il vous reste 80 % de cet article à découvrir.", "subscription"),
        ("Vier Wochen für 1 Euro, jederzeit kündbar. Jetzt alle Artikel der Küste lesen.", "subscription"),
        ("Sans engagement, 3 euros par mois : accédez à tous nos articles sur la côte.", "subscription"),
        ("Bitte melden Sie sich an, um zu kommentieren.", "letters"),
        ("Los comentarios publicados son de exclusiva responsabilidad de sus autores.", "letters"),
        ("All products here were independently selected by our editors; some were sent as samples.", "affiliate"),
        ("To be accurate, the data used to compile this article was sourced from the port and other offices.", "disclaimer"),
        ("This article was reviewed under our editorial guidelines to ensure accuracy.", "disclaimer"),
        ("At the Lunde Post, we believe that everyone needs quality journalism, whether or not they can afford it.", "subscription"),
        ("Enjoyed this story? Become a member and support our work.", "subscription"),
        ("Register to save articles for later and come back to them any time.", "subscription"),
        ("Gespeicherte Artikel finden Sie jederzeit auf Ihrer Merkliste.", "subscription"),
        ("Do you want to submit a photo of the tide? Reach out to us here.", "letters"),
        ("Correction: An earlier version of this article misstated the height of the tide.", "correction"),
        ("This story is part of our series on the ferries of the coast.", "elsewhere"),
        ("This investigation was published in partnership with the Coast Fund.", "elsewhere"),
        # Reports on such things do not speak to their readers.
        ("Did you like this harbour once? Many wrote that they would consider moving back.", None),
        ("The report was compiled from data sourced from nine ports, and this list is to grow.", None),
        ("The board does not represent our children, and we will sue its parent company.", None),
        ("OSLO (Reuters) - When you buy through these links we may earn a commission.", None),
        ("This story is the latest in a series of scandals that have shaken the port.", None),
        ("This investigation is part of a wider project by the police of the coast.", None),
        ("This report was supported by a grant that the opposition attacked.", None),
        ("This list was compiled from the votes of 200 cooks.", None),
        ("Soziale Medien wie WhatsApp und Instagram sind auch bei Kindern beliebt.", None),
        ("Les articles enregistrés au greffe sont vos preuves, dit le juge.", None),
        ("Do you want to share your photos with the police of the coast?", None),
        ("The story is part of the town's history, the mayor said of the flood.", None),
        ("The minister said that he believed quality journalism needed support, and cut the fee.", None),
        ("The museum of Lunde was published as a guide in partnership with the port.", None),
        ("The correction of the budget was voted down on Monday.", None),
        ("Der Vertrag ist jederzeit kündbar und kostet 49 Euro im Monat, teilte die Bahn mit.", None),
        ("Le contrat est sans engagement, avec un premier mois gratuit, selon le port.", None),
        ("El Gobierno presentó un resumen elaborado con inteligencia artificial ante el pleno.", None),
        ("The ministry asked residents to download the app to get flood alerts for free.", None),
        ("Der Sender schaltete die Kommentare ab und verwies auf die Netiquette.", None),
        ("The bank took a commission on every transfer and told the court that it owed nothing.", None),
        ("The senator's newsletter was delivered to 40,000 homes before the vote.", None),
        ("Parliament set up a commission on the links between the port and the smugglers.", None),
        ("His letters to the editor of the Lunde Post were published as a book in May.", None),
        ("The advice of the council, for all its purposes, was ignored by the ministry on Monday.", None),
        ("We asked parliament to set up a commission on the links between the bank and the party, and got no answer.", None),
        ("We set up a commission on the links between you and the bank last year.", None),
        ("The letter did not constitute legal advice, and the information in it could be shown to the jury.", None),
        ("The views expressed in the report are those of the authors alone, the ministry said on Monday.", None),
        # People who are quoted may.
        ("“When you buy through our links we earn a commission,” the shop's owner told the court.", None),
        ("Newsletter", None),
    ],
)  # fmt: skip
def test_notices_are_told_by_words_of_several_groups(text: str, kind: str | None) -> None:
    """In nine languages; alone none of the words tells one."""
    assert notice_of(text) == kind


#: Notices of every kind, a few languages each.
_NOTICES = [
    ("Follow Valley Post on Twitter and Facebook for the latest news from the region.", "follow"),
    ("Síguenos en Facebook, X e Instagram para no perderte ninguna noticia.", "follow"),
    ("Volg ons ook op Instagram, Facebook en X voor het laatste nieuws uit de regio.", "follow"),
    ("Die Talpost bei Google als bevorzugte Quelle hinzufügen und keine Nachricht verpassen.", "follow"),
    ("Aggiungi il nostro giornale alle tue fonti preferite su Google.", "follow"),
    ("Добавьте наш сайт в избранные источники Яндекс Новостей.", "follow"),
    ("Vous avez une information à nous transmettre ? Écrivez-nous à redaction@valpost.example.", "letters"),
    ("Tem uma sugestão de reportagem? Escreva para redacao@vale.example.", "letters"),
    ("هل لديك خبر أو صورة؟ أرسلها إلينا عبر البريد news@wadi.example.", "letters"),
    ("Si has detectado alguna errata, puedes informarnos a través de este formulario.", "correction"),
    ("Zie je een spelfout of feitelijke onjuistheid? Meld het aan de redactie.", "correction"),
    ("If you notice an error, highlight the text you need and press Ctrl+Enter to report it to the editors.", "correction"),
    ("Questo contenuto è riservato agli abbonati. Accedi per continuare a leggere.", "subscription"),
    ("Этот материал доступен только подписчикам. Войдите, чтобы читать дальше.", "subscription"),
    ("Dieser Artikel ist nur für Abonnenten. Jetzt anmelden und weiterlesen.", "subscription"),
    ("Assinantes do jornal impresso podem ativar o acesso digital sem custo adicional.", "subscription"),
    ("يمكن لمشتركي النسخة الورقية تفعيل الاشتراك الرقمي مجانا.", "subscription"),
    ("Les abonnés au journal papier peuvent activer gratuitement leur accès numérique.", "subscription"),
    ("Onze journalistiek bestaat dankzij lezers. Steun ons met een donatie.", "subscription"),
    ("If you value our reporting, please consider making a small donation to keep it free for everyone.", "subscription"),
    ("Nuestro periodismo depende de ti. Apóyanos con una donación.", "subscription"),
    ("Включите уведомления, чтобы не пропустить важные новости.", "newsletter"),
    ("Keine Nachricht verpassen: Aktivieren Sie die Push-Nachrichten in unserer App.", "newsletter"),
    ("Attiva le notifiche per ricevere le ultime notizie in tempo reale.", "newsletter"),
    ("اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح.", "newsletter"),
    ("Inscrivez-vous à notre newsletter et recevez chaque matin l'essentiel de l'actualité.", "newsletter"),
    ("Assine a nossa newsletter e receba todas as manhãs as principais notícias.", "newsletter"),
    ("Reproduction of this article in whole or in part is prohibited without written consent of the publisher.", "rights"),
    ("Todos los derechos reservados. Este artículo no puede ser publicado ni redistribuido sin permiso.", "rights"),
    ("Op alle artikelen van deze site rust auteursrecht; overname is niet toegestaan.", "rights"),
    ("Dieser Text wurde automatisch aus dem Englischen übersetzt und kann Fehler enthalten.", "disclaimer"),
    ("Questo articolo è stato tradotto automaticamente e può contenere errori.", "disclaimer"),
    ("Этот текст переведён автоматически и может содержать ошибки.", "disclaimer"),
    ("Les commentaires sont désormais fermés pour cet article. Merci de votre participation.", "letters"),
    ("Os comentários desta matéria estão encerrados. Obrigado pela participação.", "letters"),
    ("تم إغلاق التعليقات على هذا المقال. شكرا لمشاركتكم في النقاش.", "letters"),
    ("Si necesitas ayuda, puedes llamar al 000, gratuito y confidencial, las 24 horas.", "help"),
    ("Heb je hulp nodig? Bel gratis en anoniem 0800-0000, dag en nacht bereikbaar.", "help"),
    ("If you have been affected by this story, you can call the helpline on 0800 000 000 at any time.", "help"),
    ("Dołącz do nas na WhatsAppie i YouTube, gdzie codziennie publikujemy nowe materiały.", "follow"),
    ("Ten artykuł jest dostępny tylko dla prenumeratorów. Zaloguj się, aby czytać dalej.", "subscription"),
    ("Znalazłeś literówkę? Zgłoś ją redakcji za pomocą formularza.", "correction"),
    ("Підписуйтеся на наш канал у Telegram, щоб першими дізнаватися новини.", "follow"),
    ("Якщо ви помітили помилку, виділіть її мишкою та натисніть Ctrl+Enter.", "correction"),
    ("Наша редакція працює завдяки вашій підтримці. Підтримайте нас донатом.", "subscription"),
    ("Bu içerik yalnızca abonelerimize özeldir. Devamını okumak için giriş yapın.", "subscription"),
    ("Haberin devamı reklamdan sonra", "elsewhere"),
    ("Bu metin otomatik olarak çevrilmiştir ve hatalar içerebilir.", "disclaimer"),
    ("Anmäl dig till vårt nyhetsbrev och få de viktigaste nyheterna varje morgon.", "newsletter"),
    ("Kommentarerna till artikeln är stängda. Tack för att du deltog i debatten.", "letters"),
    ("Legg til Dalposten som foretrukket kilde på Google.", "follow"),
    ("Materialet er ophavsretligt beskyttet og må ikke gengives uden tilladelse fra udgiveren.", "rights"),
    ("Máte tip nebo fotografie z místa? Napište nám na redakce@udoli.example.", "letters"),
    ("Stáhněte si naši bezplatnou aplikaci a zapněte si upozornění.", "newsletter"),
    ("Εντοπίσατε κάποιο λάθος στο άρθρο; Ενημερώστε μας.", "correction"),
    ("Ακούστε το νέο επεισόδιο του podcast μας σε όλες τις πλατφόρμες.", "elsewhere"),
    ("Creează un cont gratuit pentru a citi tot articolul.", "subscription"),
    ("Reproducerea acestui articol fără acordul scris al redacției este interzisă.", "rights"),
    ("A cikk a lap május 12-i nyomtatott számában jelent meg.", "elsewhere"),
    ("Iratkozzon fel hírlevelünkre, és minden reggel elküldjük a legfontosabb híreket.", "newsletter"),
    ("Jos tarvitset apua, soita kriisipuhelimeen numeroon 09 000 000, ympäri vuorokauden.", "help"),
    ("Juttu jatkuu mainoksen jälkeen", "elsewhere"),
    ("Unduh aplikasi kami secara gratis dan aktifkan notifikasi.", "newsletter"),
    ("Jurnalisme kami hidup berkat pembaca. Dukung kami dengan donasi.", "subscription"),
    ("Aby czytać dalej, utwórz konto – to nic nie kosztuje.", "subscription"),
    ("Özet, yapay zekâ desteğiyle çıkarıldı ve editör tarafından kontrol edildi. Bu haber otomatik oluşturulmuştur.", "disclaimer"),
    ("Hellre lyssna? Den här artikeln finns också som ljud.", "elsewhere"),
    ("Souhlasíte s autorem? Zapojte se do debaty pod článkem.", "letters"),
    ("Vrei să ne vezi mai des? Alege Vocea Văii ca sursă favorită în Google.", "follow"),
    ("Loput jutusta on lukittu. Kokeile kuukausi eurolla ja lue kaikki.", "subscription"),
    ("Teckna en prenumeration för 49 kronor i månaden och läs hela texten.", "subscription"),
    ("Sledujte Noviny z údolí na Instagramu a TikToku.", "follow"),
    ("Tilaa lehti ja lue juttu kokonaan. Ensimmäinen kuukausi eurolla.", "subscription"),
    ("A teljes cikk elolvasásához előfizetés szükséges. Fizessen elő most!", "subscription"),
    # Phrases of one group alone, or further ones.
    ("Create a free account to read on. It takes less than a minute.", "subscription"),
    ("Article paru dans l'édition papier de La Côte du 12 octobre.", "elsewhere"),
    ("Stel De Kust in als voorkeursbron op Google en zie ons vaker.", "follow"),
    ("شاركونا صوركم ومقاطع الفيديو من منطقتكم عبر رقم الواتساب الخاص بالموقع.", "letters"),
    ("Раз в неделю мы отправляем письмо с лучшими текстами. Оставьте свой адрес, чтобы его получать.", "newsletter"),
]  # fmt: skip
#: Sentences of reports with the same words.
_REPORTS = [
    "The transport ministry launched a mobile app on Monday and asked commuters to enable notifications so that delays can be announced within seconds.",
    "Under the new terms, customers must register for a free account before they can use the company's chargers.",
    "De reacties onder het bericht van de club werden na een uur gesloten vanwege de vele racistische beledigingen.",
    "Der Bundesgerichtshof entschied, dass die Vervielfältigung der Pläne ohne Genehmigung des Architekten das Urheberrecht verletzt.",
    "Depuis janvier, l'entreprise oblige ses clients à s'inscrire en ligne et à créer un compte gratuit pour accéder à ses parkings.",
    "El Supremo considera que la reproducción de las canciones sin autorización vulneró los derechos de autor del grupo.",
    "O tribunal entendeu que a reprodução das ilustrações sem autorização viola os direitos de autor da desenhadora.",
    "A empresa passa a exigir que os utilizadores se registem e criem uma conta gratuita para alugar as bicicletas.",
    "Доходы телеканала от рекламы упали на девять процентов, зато аудитория его подкастов выросла почти вдвое.",
    "The broadcaster sold a third less advertising than a year earlier, and its podcast division recorded a loss for the second quarter in a row.",
    "I ricavi da pubblicità del gruppo sono calati dell'otto per cento, mentre gli ascolti dei podcast sono quasi raddoppiati.",
    "Het ministerie lanceerde maandag een app en vroeg inwoners van het kustgebied om de meldingen voor hoogwater aan te zetten.",
    "De donaties voor de getroffen dorpen in Limburg liepen binnen een week op tot acht miljoen euro.",
    "El Ministerio del Interior presentó el lunes una aplicación móvil y pidió a los ciudadanos que activen las notificaciones de emergencia.",
    "Google soll den Verlagen nach dem Willen der Schiedsstelle jährlich 5,8 Millionen Euro für die Anzeige von Presseartikeln zahlen.",
    "Police asked anyone with dashcam footage from the A38 between 6pm and 7pm to send it to detectives or call 101.",
    "Суд обязал Google выплатить издателям компенсацию за показ новостей в поисковой выдаче.",
    "Le roman avait d'abord paru en feuilleton dans une revue dont il ne reste aujourd'hui que douze numéros.",
    "За год газета потеряла около 14 тысяч подписчиков и отказалась от воскресного выпуска.",
    "Mehr als hundert Journalisten riefen die Leser dazu auf, das von der Schließung bedrohte Blatt zu abonnieren.",
    "Die Gruppe verabredete sich über einen Telegram-Kanal, den die Behörden erst nach den Krawallen sperren ließen.",
    "Las donaciones para los afectados por la riada superaron los ocho millones de euros en apenas cinco días.",
    "ويلزم القانون الجديد شركة غوغل بدفع مقابل للناشرين عن عرض أخبارهم في نتائج البحث.",
    "Google will have to pay publishers for the use of their articles in its news service under the draft law.",
    "Face à l'afflux d'injures, le club a fermé les commentaires sous sa publication et déposé plainte.",
    "De politie vraagt mensen met camerabeelden van de overval om contact op te nemen met de recherche in Almelo.",
    "De omroep haalde dit jaar vijf procent minder op uit advertenties, terwijl het aantal luisteraars van de podcasts verdubbelde.",
    "Klub zamknął komentarze pod wpisem po fali obraźliwych wiadomości o bramkarzu.",
    "Суд вирішив, що використання ескізів без дозволу архітектора порушує авторські права.",
    "Bakanlık pazartesi günü bir uygulama tanıttı ve sakinlerden sel bildirimlerini açmalarını istedi.",
    "Myndigheten lanserade en app i måndags och bad invånarna slå på notiser om översvämningar.",
    "Gaverne til de ramte landsbyer oversteg otte millioner kroner på en uge.",
    "Noviny za rok ztratily čtrnáct tisíc předplatitelů a zrušily nedělní vydání.",
    "Η γραμμή βοήθειας για παιδιά δέχθηκε πέρυσι κατά ένα τρίτο περισσότερες κλήσεις.",
    "Din ianuarie clienții trebuie să își facă un cont gratuit pentru a închiria biciclete.",
    "A bíróság szerint a tervek másolása az építész engedélye nélkül sérti a szerzői jogot.",
    "Tammikuusta alkaen asiakkaiden on luotava ilmainen tunnus vuokratakseen pyörän.",
    "Polisi meminta saksi yang memiliki video kecelakaan itu menghubungi kantor terdekat.",
    "Resten av texten i avtalet är hemlig, och regionen ville inte testa frågan i domstol.",
    "Primăria îi îndeamnă pe localnici să își facă profil gratuit pentru a citi contoarele.",
    "Valmentaja osallistui keskusteluun joukkueen tilanteesta ja oli samaa mieltä puheenjohtajan kanssa.",
    "Kirjastoon tulee lisää tilaa, jossa voi lukea kaikkia lehtiä, ja työ maksaa kaksi miljoonaa euroa.",
    "A cikk szerint a teljes csatornához most már előfizetés szükséges.",
    "Dergiye abone olmak isteyenler için aylık ücret 50 TL olarak belirlendi.",
    "A shop removed the popular film app from the App Store, and from Google Play a day later.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), _NOTICES)
def test_what_a_site_asks_its_readers(text: str, kind: str) -> None:
    """To follow, write to, correct, pay for, quote and listen to it."""
    assert notice_of(text) == kind


@pytest.mark.parametrize("text", _REPORTS)
def test_reports_on_such_things_are_none(text: str) -> None:
    """They do not speak to the readers of the page."""
    assert notice_of(text) is None


def test_names_of_sites_in_quotation_marks_are_no_quotations() -> None:
    """People who are quoted may speak like a site; its name may stand in such marks, too."""
    assert (
        notice_of(
            "© «Вестник Лунде», 2025. Любое использование текста без разрешения редакции запрещено."
        )
        == "rights"
    )
    assert (
        notice_of(
            "„Folgen Sie uns auf Facebook, damit Sie keine Nachricht verpassen“, stand auf dem Plakat."
        )
        is None
    )


def test_a_notice_inside_an_article_is_no_text() -> None:
    """However sure the labeller is."""
    notice = "Clicking on these links may earn our paper a commission from the shops; the tests are ours."
    lines = read_lines(page_from_text(f"{_SENTENCE}\n{notice}\n{_SENTENCE}"))
    content = settle_doubts(lines, np.array([0.99, 0.99, 0.99]))
    assert [bool(score >= 0.5) for score in content] == [True, False, True]
    assert closed_kind(lines, 1) == (BlockKind.BOILERPLATE, LineRule.NOTICE_AFFILIATE)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("To view this video please enable JavaScript in your browser.", "embedded"),
        ("An dieser Stelle befindet sich ein externer Inhalt. Sie können ihn sich mit einem Klick anzeigen lassen.", "embedded"),
        ("Ce contenu est bloqué car vous n'avez pas accepté les cookies et autres traceurs.", "embedded"),
        ("Este contenido no está disponible por tus preferencias de cookies.", "embedded"),
        ("Ваш браузер не поддерживает видео. Обновите его.", "embedded"),
        ("The attackers asked victims to enable macros before the file opened a page.", None),
        ("Die Behörde will externe Inhalte auf den Seiten der Stadt verbieten.", None),
        ("Le contenu de la lettre a été bloqué par le tribunal.", None),
    ],
)  # fmt: skip
def test_what_is_not_loaded(text: str, kind: str | None) -> None:
    """What a browser cannot show, and what of other sites waits for the reader's consent."""
    assert notice_of(text) == kind


def test_words_that_pages_are_searched_for_are_long_ones() -> None:
    """Pages keep their longer words alone (``line_words``): a notice looked for by a shorter one would not be found."""
    texts = [
        "Our testers choose every product. When you buy through these links we may earn a commission.",
        "The views expressed here are those of the author and do not necessarily reflect the paper's.",
        "Meld je aan voor onze nieuwsbrief over het wad.",
        "We welcome letters to the editor. Send them to us with your name and town.",
    ]
    assert find_notices((_SENTENCE, *texts)) == {1, 2, 3, 4}
    for notice in load_page_notices():
        assert min(len(longest_word(phrase)) for phrase in notice.groups[0]) >= LEAST_LETTERS


def test_words_that_may_go_on() -> None:
    """A phrase may leave the end of its last word open; a short one is cut elsewhere on pages, and is not looked for."""
    assert longest_word(" w gazecie ") == "gazecie"
    assert longest_word("^ do podcast") == "podcast"
    assert longest_word(" numer lini") == "numer"
    assert notice_of("Więcej usłyszysz w nowym odcinku naszego podcastu.") == "elsewhere"


@pytest.mark.parametrize(
    ("text", "is_notice"),
    [
        ("A vote on the new pier is due on 2 December. Download our free app for breaking news.", False),
        ("Die Löhne der Werft sind bis Ende Januar gesichert. Hier können Sie unseren Newsletter abonnieren.", False),
        ("El muelle abrirá en mayo si el tiempo acompaña. Suscríbete gratis a nuestro boletín y recibe cada mañana las noticias.", False),
        # what stands before speaks to readers or of the site
        ("Breaking news at your fingertips every day. Download our free app for breaking news.", True),
        ("The harbour briefing tells you what matters. Sign up here for our newsletter and get it in your inbox.", True),
        ("Our newsletter comes out every Monday morning. Sign up here for our newsletter and get it in your inbox.", True),
    ],
)  # fmt: skip
def test_a_notice_behind_a_sentence_of_text(text: str, *, is_notice: bool) -> None:
    """Where a text is sure its paragraph stays, notice and all."""
    assert find_notices((_SENTENCE, text)) == ({1} if is_notice else set())
