<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>AboutPart</name>
    <message>
        <source>Delete the whole book?</source>
        <translation>Видалити всю книгу?</translation>
    </message>
    <message>
        <source>The book, its attachments and all its copies on this computer and in the second place are deleted for good. Nothing can bring them back. To keep the data, pack or export it first.</source>
        <translation>Книгу, її вкладення та всі копії на цьому комп’ютері й у другому місці буде видалено назавжди. Повернути їх не вдасться. Щоб зберегти дані, спершу запакуйте або вивантажте їх.</translation>
    </message>
    <message>
        <source>Type {name} to agree</source>
        <translation>Наберіть {name} на знак згоди</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Видалити все</translation>
    </message>
    <message>
        <source>The book “{name}” and its copies are deleted.</source>
        <translation>Книгу «{name}» та її копії видалено.</translation>
    </message>
    <message>
        <source>The book is deleted, but these copies were not reached: {folders}</source>
        <translation>Книгу видалено, але до цих копій не вдалося дістатися: {folders}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>версія {version}</translation>
    </message>
    <message>
        <source>An offline client book. Nothing leaves this computer: no account, no server, no statistics.</source>
        <translation>Книга клієнтів без інтернету. Ніщо не залишає цього комп’ютера: ні облікового запису, ні сервера, ні статистики.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Ліцензії</translation>
    </message>
    <message>
        <source>free software, MIT licence</source>
        <translation>вільна програма, ліцензія MIT</translation>
    </message>
    <message>
        <source>fonts: SIL Open Font License; DejaVu has its own</source>
        <translation>шрифти: SIL Open Font License; DejaVu має власну</translation>
    </message>
    <message>
        <source>icons: MIT licence</source>
        <translation>піктограми: ліцензія MIT</translation>
    </message>
    <message>
        <source>window: GNU LGPL, version 3</source>
        <translation>вікно: GNU LGPL, версія 3</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Якщо щось піде не так</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журнали роботи</translation>
    </message>
    <message>
        <source>{folder}; no client data in them</source>
        <translation>{folder}; даних клієнтів у них немає</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Відкрити теку</translation>
    </message>
    <message>
        <source>This book and all its copies</source>
        <translation>Ця книга й усі її копії</translation>
    </message>
    <message>
        <source>for good; you type its name to agree</source>
        <translation>назавжди; на знак згоди наберете її назву</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Видалити…</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>An order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>A step forward</source>
        <translation>Крок уперед</translation>
    </message>
    <message>
        <source>Talks go on</source>
        <translation>Розмова триває</translation>
    </message>
    <message>
        <source>A refusal</source>
        <translation>Відмова</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>Від нас</translation>
    </message>
    <message>
        <source>From them</source>
        <translation>Від них</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Звичайне</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Скарга</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Рекомендація</translation>
    </message>
    <message>
        <source>as in Settings</source>
        <translation>як у налаштуваннях</translation>
    </message>
    <message>
        <source>at the hour</source>
        <translation>у саму годину</translation>
    </message>
    <message>
        <source>15 min before</source>
        <translation>за 15 хв</translation>
    </message>
    <message>
        <source>an hour before</source>
        <translation>за годину</translation>
    </message>
    <message>
        <source>a day before</source>
        <translation>за день</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>без нагадування</translation>
    </message>
    <message>
        <source>{n} min before</source>
        <translation>за {n} хв</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>допомогло</translation>
    </message>
    <message>
        <source>Objection: {what}</source>
        <translation>Заперечення: {what}</translation>
    </message>
    <message>
        <source>now; yesterday 15:00; 12.06</source>
        <translation>зараз; вчора 15:00; 12.06</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>A planned step</source>
        <translation>Запланований крок</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Зроблено…</translation>
    </message>
    <message>
        <source>It was changed meanwhile and says now: “{text}”. Save again to put yours over it.</source>
        <translation>Тим часом це змінили, і тепер там: «{text}». Збережіть ще раз, щоб замінити своїм.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Who began</source>
        <translation>Хто почав</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>без певної особи</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>З ким</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Який результат</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Де</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Хвилин</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Нагадування</translation>
    </message>
    <message>
        <source>Competitor met</source>
        <translation>Зустрівся конкурент</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Objections, competitor, mark…</source>
        <translation>Заперечення, конкурент, позначка…</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Questions</source>
        <translation>Запитання</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>без відповіді: %n</numerusform>
            <numerusform>без відповіді: %n</numerusform>
            <numerusform>без відповіді: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>answered from the book; change any answer</source>
        <translation>відповіді взято з книги; будь-яку можна змінити</translation>
    </message>
    <message>
        <source>Your model suits you: {model}</source>
        <translation>Ваша модель вам підходить: {model}</translation>
    </message>
    <message>
        <source>For now: {model}</source>
        <translation>Поки що: {model}</translation>
    </message>
    <message>
        <source>Your goal: {model}. {summary}</source>
        <translation>Ваша мета: {model}. {summary}</translation>
    </message>
    <message>
        <source>A first tier before the seller</source>
        <translation>Перший рівень перед продавцем</translation>
    </message>
    <message>
        <source>An account manager after the sale</source>
        <translation>Акаунт-менеджер після продажу</translation>
    </message>
    <message>
        <source>{points} of {threshold}: yes</source>
        <translation>{points} з {threshold}: так</translation>
    </message>
    <message>
        <source>{points} of {threshold}: not needed</source>
        <translation>{points} з {threshold}: не треба</translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation>Переглянути модель</translation>
    </message>
    <message>
        <source>The adviser never switches by itself.</source>
        <translation>Порадник сам нічого не перемикає.</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Аргументи за</translation>
    </message>
    <message>
        <source>What speaks against it (ours)</source>
        <translation>Аргументи проти (наші)</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Which sales model suits us?</source>
        <translation>Яка модель продажів нам підходить?</translation>
    </message>
</context>
<context>
    <name>AgainForm</name>
    <message>
        <source>When to call again? Enter alone: {day}</source>
        <translation>Коли передзвонити? Лише Enter: {day}</translation>
    </message>
    <message>
        <source>Write down, next</source>
        <translation>Записати й далі</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понеділок</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>за місяць</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Передзвонити</translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>What {person} promised</source>
        <translation>Обіцянки: {person}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Обіцяно</translation>
    </message>
    <message>
        <source>Note from {person}</source>
        <translation>Нотатка: {person}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>What the next person should know: manner, hours, sore points</source>
        <translation>Що слід знати наступній людині: манера, години, болючі теми</translation>
    </message>
    <message>
        <source>They: {text}</source>
        <translation>Вони: {text}</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>Відкритих обіцянок немає.</translation>
    </message>
</context>
<context>
    <name>AidSheets</name>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На цьому комп’ютері немає принтера. Збережіть натомість PDF.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Збережено: {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Надіслано на принтер {printer}</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on, does it have paper?</source>
        <translation>Принтер його не прийняв. Чи він увімкнений, чи є папір?</translation>
    </message>
</context>
<context>
    <name>AnswerDays</name>
    <message>
        <source>Working days to answer, then the owner is reminded</source>
        <translation>Робочих днів на відповідь, потім нагадування отримує власник</translation>
    </message>
    <message>
        <source>Working days from the answer to the first contact</source>
        <translation>Робочих днів від відповіді до першого контакту</translation>
    </message>
    <message>
        <source>Kept in the book at once, not with the draft; hand-overs already proposed keep their day to answer.</source>
        <translation>Записується в книгу одразу, не разом із чернеткою; уже запропоновані передачі зберігають свій день відповіді.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answered</source>
        <translation>Відповіли</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>what was answered, may stay empty</source>
        <translation>що відповіли, можна не писати</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Відповідь</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>or another day</source>
        <translation>або інший день</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Що відповіли</translation>
    </message>
    <message>
        <source>by what day</source>
        <translation>до якого дня</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Відповісти до</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Why anyway</source>
        <translation>Чому все одно</translation>
    </message>
    <message>
        <source>kept in the history of the client</source>
        <translation>залишається в історії клієнта</translation>
    </message>
</context>
<context>
    <name>AutomaticCopies</name>
    <message>
        <source>Automatic copies</source>
        <translation>Автоматичні копії</translation>
    </message>
    <message>
        <source>When the program closes</source>
        <translation>Під час закриття програми</translation>
    </message>
    <message>
        <source>if something changed; daily while it runs</source>
        <translation>якщо щось змінилося; щодня під час роботи</translation>
    </message>
    <message>
        <source>Before imports and rule changes</source>
        <translation>Перед імпортом і зміною правил</translation>
    </message>
    <message>
        <source>so each can be undone whole</source>
        <translation>щоб кожне можна було скасувати цілком</translation>
    </message>
    <message>
        <source>beside the book</source>
        <translation>поруч із книгою</translation>
    </message>
    <message>
        <source>{folder} is not there now; copies go beside the book</source>
        <translation>{folder} зараз немає; копії йдуть поруч із книгою</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Beside the book</source>
        <translation>Поруч із книгою</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Додати…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>No second place yet</source>
        <translation>Другого місця ще немає</translation>
    </message>
    <message>
        <source>Add a USB stick or a network folder. If the disk breaks, this one saves you.</source>
        <translation>Додайте флешку або мережеву теку. Якщо диск зламається, вона врятує.</translation>
    </message>
    <message>
        <source>last copy there {when}</source>
        <translation>остання копія там: {when}</translation>
    </message>
    <message>
        <source>no copy there yet</source>
        <translation>копій там ще немає</translation>
    </message>
    <message>
        <source>The second place is not there</source>
        <translation>Другого місця зараз немає</translation>
    </message>
    <message>
        <source>The second place was not reached</source>
        <translation>Друге місце недоступне</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Друге місце</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Куди йдуть копії</translation>
    </message>
    <message>
        <source>The second place of copies</source>
        <translation>Друге місце копій</translation>
    </message>
</context>
<context>
    <name>BandHead</name>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
</context>
<context>
    <name>BantCard</name>
    <message>
        <source>not asked yet</source>
        <translation>ще не питали</translation>
    </message>
    <message>
        <source>qualified {day}</source>
        <translation>від {day}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>станом на {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>BantDialog</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>The four questions</source>
        <translation>Чотири запитання</translation>
    </message>
    <message>
        <source>1–4 question, 0–3 level, − not known</source>
        <translation>1–4 запитання, 0–3 рівень, − невідомо</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Що запитати</translation>
    </message>
    <message>
        <source>not known, because…</source>
        <translation>невідомо, бо…</translation>
    </message>
    <message>
        <source>Why it is not known</source>
        <translation>Чому невідомо</translation>
    </message>
    <message>
        <source>BANT {n} of {count}</source>
        <translation>BANT {n} з {count}</translation>
    </message>
    <message>
        <source>Written down {day} by {person}</source>
        <translation>Записано {day}, {person}</translation>
    </message>
    <message>
        <source>Written down {day}</source>
        <translation>Записано {day}</translation>
    </message>
    <message>
        <source>need only: enough</source>
        <translation>лише потреба: досить</translation>
    </message>
    <message>
        <source>need only: not yet</source>
        <translation>лише потреба: ще ні</translation>
    </message>
    <message>
        <source>the gate is open</source>
        <translation>далі можна</translation>
    </message>
    <message>
        <source>the gate is shut</source>
        <translation>далі ще не можна</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ще не питали</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Словами клієнта</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>До якого числа</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Competitors in the bin</source>
        <translation>Конкуренти в кошику</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Дістати з кошика</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{days} d</source>
        <translation>{days} дн.</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>немає кроку</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days} дн. тому</translation>
    </message>
    <message>
        <source>Seller, tag or city</source>
        <translation>Продавець, мітка чи місто</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Прибрати фільтр</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без кроку</translation>
    </message>
    <message>
        <source>Over the norm</source>
        <translation>Понад норму</translation>
    </message>
    <message>
        <source>Let go to move it anyway.</source>
        <translation>Відпустіть, щоб перевести все одно.</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести все одно</translation>
    </message>
    <message>
        <source>Let go to answer it.</source>
        <translation>Відпустіть, щоб відповісти.</translation>
    </message>
    <message>
        <source>Only the owner may move it anyway.</source>
        <translation>Перевести все одно може лише власник.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ще ні</translation>
    </message>
    <message>
        <source>Asks for the date of the meeting.</source>
        <translation>Запитає дату зустрічі.</translation>
    </message>
    <message>
        <source>Asks for the sum expected.</source>
        <translation>Запитає очікувану суму.</translation>
    </message>
    <message>
        <source>Asks when the client comes back.</source>
        <translation>Запитає, коли клієнт повернеться.</translation>
    </message>
    <message>
        <source>Asks for the reason.</source>
        <translation>Запитає причину.</translation>
    </message>
    <message>
        <source>Asks for: {fields}.</source>
        <translation>Запитає: {fields}.</translation>
    </message>
    <message>
        <source>Passes the check: the need is known.</source>
        <translation>Перевірку пройдено: потреба відома.</translation>
    </message>
    <message>
        <source>The need is not known yet.</source>
        <translation>Потреба ще не відома.</translation>
    </message>
    <message>
        <source>The need is at level {have} of {wanted}.</source>
        <translation>Потреба на рівні {have} із {wanted}.</translation>
    </message>
    <message>
        <source>Passes the check: BANT {have} of {wanted}.</source>
        <translation>Перевірку пройдено: BANT {have} з {wanted}.</translation>
    </message>
    <message>
        <source>BANT {have} of {wanted}. Not answered: {missing}.</source>
        <translation>BANT {have} з {wanted}. Без відповіді: {missing}.</translation>
    </message>
    <message>
        <source>Passes the check: the first sale is made.</source>
        <translation>Перевірку пройдено: перший продаж є.</translation>
    </message>
    <message>
        <source>Passes the check: the rule of VIP holds.</source>
        <translation>Перевірку пройдено: правило VIP виконано.</translation>
    </message>
    <message>
        <source>The rule of VIP does not hold yet.</source>
        <translation>Правило VIP ще не виконано.</translation>
    </message>
    <message>
        <source>Passes the check: the client is qualified.</source>
        <translation>Перевірку пройдено: клієнта кваліфіковано.</translation>
    </message>
    <message>
        <source>Not yet: {distance}.</source>
        <translation>Ще ні: {distance}.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders agreed.</source>
        <translation>Продажу ще не підтверджено: погоджено {have} з {wanted} замовлень.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders prepaid.</source>
        <translation>Продажу ще не підтверджено: передплату внесено за {have} з {wanted} замовлень.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders paid.</source>
        <translation>Продажу ще не підтверджено: оплачено {have} з {wanted} замовлень.</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Filter: {count}</source>
        <translation>Фільтр: {count}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Whose clients</source>
        <translation>Чиї клієнти</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>over norm, or no next step</source>
        <translation>понад норму або без кроку</translation>
    </message>
    <message>
        <source>far over norm, or quiet</source>
        <translation>значно понад норму або затих</translation>
    </message>
</context>
<context>
    <name>BoardWeek</name>
    <message>
        <source>{done} of {norm}</source>
        <translation>{done} з {norm}</translation>
    </message>
    <message>
        <source>{done} of {norm} this week</source>
        <translation>{done} з {norm} за тиждень</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>My clients</source>
        <translation>Мої клієнти</translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation>Де зберігати книгу</translation>
    </message>
    <message>
        <source>List of clients</source>
        <translation>Список клієнтів</translation>
    </message>
    <message>
        <source>Add the others in Settings, People.</source>
        <translation>Інших додайте в Налаштуваннях, «Команда».</translation>
    </message>
    <message>
        <source>Nothing is written before you see it.</source>
        <translation>Нічого не записуємо, доки ви не побачите.</translation>
    </message>
    <message>
        <source>You can split the work later.</source>
        <translation>Розподілити роботу можна згодом.</translation>
    </message>
    <message>
        <source>Your Excel or CSV file</source>
        <translation>Ваш файл Excel або CSV</translation>
    </message>
    <message>
        <source>Company or your name</source>
        <translation>Компанія або ваше ім’я</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Гроші</translation>
    </message>
    <message>
        <source>Who sells today</source>
        <translation>Хто продає сьогодні</translation>
    </message>
    <message>
        <source>Only me, or one seller does it all</source>
        <translation>Лише я, або все робить один продавець</translation>
    </message>
    <message>
        <source>Several people, I will split the work</source>
        <translation>Кілька людей, я розподілю роботу</translation>
    </message>
    <message>
        <source>Your name, if you like</source>
        <translation>Ваше ім’я, якщо бажаєте</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Подивитися файл</translation>
    </message>
    <message>
        <source>Create book</source>
        <translation>Створити книгу</translation>
    </message>
    <message>
        <source>Hryvnia, ₴</source>
        <translation>Гривня, ₴</translation>
    </message>
    <message>
        <source>Euro, €</source>
        <translation>Євро, €</translation>
    </message>
    <message>
        <source>US dollar, $</source>
        <translation>Долар США, $</translation>
    </message>
    <message>
        <source>Złoty, zł</source>
        <translation>Злотий, zł</translation>
    </message>
</context>
<context>
    <name>BookPlace</name>
    <message>
        <source>Where the book is</source>
        <translation>Де лежить книга</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показати теку</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Зняти</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>steps</source>
        <translation>кроки</translation>
    </message>
    <message>
        <source>my steps</source>
        <translation>мої кроки</translation>
    </message>
    <message>
        <source>Save steps to calendar</source>
        <translation>Зберегти кроки в календар</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) saved for the calendar</source>
        <translation>
            <numerusform>%n крок збережено для календаря</numerusform>
            <numerusform>%n кроки збережено для календаря</numerusform>
            <numerusform>%n кроків збережено для календаря</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, in {folder}</source>
        <translation>{file}, у теці {folder}</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>not said</source>
        <translation>не вказано</translation>
    </message>
    <message>
        <source>New list to call</source>
        <translation>Новий список для обдзвону</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Перейменувати список</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Restaurants of Lviv, web directory</source>
        <translation>Ресторани Львова, вебдовідник</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Where the addresses are from</source>
        <translation>Звідки адреси</translation>
    </message>
    <message>
        <source>The clients made of this list keep it as their source.</source>
        <translation>Клієнти із цього списку матимуть його за джерело.</translation>
    </message>
    <message>
        <source>Add to call</source>
        <translation>Додати до обдзвону</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Press Add again to keep both.</source>
        <translation>Натисніть «Додати» ще раз, щоб лишити обох.</translation>
    </message>
    <message>
        <source>{n} of {all} back</source>
        <translation>повернулося {n} з {all}</translation>
    </message>
    <message>
        <source>Packet {n}: {who}</source>
        <translation>Пакет {n}: {who}</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Подзвонити</translation>
    </message>
    <message>
        <source>Again today</source>
        <translation>Сьогодні знову</translation>
    </message>
    <message>
        <source>Again later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Відмовили</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Не наші</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Хибний номер</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не телефонувати</translation>
    </message>
    <message>
        <source>Became clients</source>
        <translation>Стали клієнтами</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>again {when}</source>
        <translation>знову {when}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Where they hang up</source>
        <translation>Де кладуть слухавку</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Поклали слухавку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустити</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрати</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>До списку</translation>
    </message>
    <message>
        <source>The marked one</source>
        <translation>Позначене</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Зацікавлені</translation>
    </message>
    <message>
        <source>Back to the talk</source>
        <translation>Назад до розмови</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Допомогло?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation>Як відповісти</translation>
    </message>
    <message>
        <source>Write down, next</source>
        <translation>Записати й далі</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Наступне поле</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>прибрано</translation>
    </message>
    <message>
        <source>{n} again today</source>
        <translation>сьогодні знову: {n}</translation>
    </message>
    <message>
        <source>{n} became clients</source>
        <translation>стали клієнтами: {n}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>з {n}</translation>
    </message>
    <message>
        <source>all called</source>
        <translation>усіх обдзвонено</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>Компанія чи людина</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Хто відповідає</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Посада</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Галузь</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код ЄДРПОУ / РНОКПП</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
</context>
<context>
    <name>CallingHead</name>
    <message>
        <source>Calling base</source>
        <translation>База для обдзвону</translation>
    </message>
    <message numerus="yes">
        <source>%n left to call</source>
        <translation>
            <numerusform>лишилося %n дзвінок</numerusform>
            <numerusform>лишилося %n дзвінки</numerusform>
            <numerusform>лишилося %n дзвінків</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {n} of them again today</source>
        <translation>{left}, з них сьогодні знову: {n}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} з {all}</translation>
    </message>
    <message>
        <source>Packets and counts</source>
        <translation>Пакети й підрахунки</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Почати обдзвін</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>До списку</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
</context>
<context>
    <name>CallingPage</name>
    <message>
        <source>{name} asked not to be called.</source>
        <translation>{name}: просили не телефонувати.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запис</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>removed: {what}</source>
        <translation>прибрано: {what}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>заплановано</translation>
    </message>
    <message>
        <source>done</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>прибрано</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what}, {time}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} хв</translation>
    </message>
    <message>
        <source>Competitor met: {name}</source>
        <translation>Зустрівся конкурент: {name}</translation>
    </message>
    <message>
        <source>Nothing planned: {why}</source>
        <translation>Нічого не заплановано: {why}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Замовлення {number}</translation>
    </message>
    <message>
        <source>Return on order {number}</source>
        <translation>Повернення за замовленням {number}</translation>
    </message>
    <message>
        <source>Moved to “{stage}”</source>
        <translation>Переведено на «{stage}»</translation>
    </message>
    <message>
        <source>from “{stage}”</source>
        <translation>з етапу «{stage}»</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>Картку створено</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>за правилом</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Надруковано</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Збережено як PDF</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Became {mark}</source>
        <translation>Позначка: {mark}</translation>
    </message>
    <message>
        <source>One more reason: {mark}</source>
        <translation>Ще одна підстава: {mark}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>yes, do not call</source>
        <translation>так, не телефонувати</translation>
    </message>
    <message>
        <source>no, calls are fine</source>
        <translation>ні, телефонувати можна</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Приватна особа</translation>
    </message>
    <message>
        <source>words with commas between</source>
        <translation>слова через кому</translation>
    </message>
    <message>
        <source>add a phone</source>
        <translation>додати телефон</translation>
    </message>
    <message>
        <source>add an e-mail</source>
        <translation>додати e-mail</translation>
    </message>
    <message>
        <source>add a website</source>
        <translation>додати сайт</translation>
    </message>
    <message>
        <source>add a city</source>
        <translation>додати місто</translation>
    </message>
    <message>
        <source>24.06 or +3d</source>
        <translation>24.06 або +3д</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>звідки</translation>
    </message>
    <message>
        <source>Print for {client}</source>
        <translation>Друк: {client}</translation>
    </message>
    <message>
        <source>Blank meeting plan</source>
        <translation>Порожній план зустрічі</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Зберегти як PDF…</translation>
    </message>
    <message>
        <source>Last printed: {what}, {day}</source>
        <translation>Останній друк: {what}, {day}</translation>
    </message>
    <message>
        <source>Who has this client</source>
        <translation>У кого цей клієнт</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>Вибрати день…</translation>
    </message>
    <message>
        <source>bought {n} of {wanted}</source>
        <translation>куплено {n} з {wanted}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % від {sum}</translation>
    </message>
    <message>
        <source>by total</source>
        <translation>за сумою</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>24.06 15:00, +3d or Fri 10:00</source>
        <translation>24.06 15:00, завтра або пт 10:00</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понеділок</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>за місяць</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>За тиждень</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>за 3 місяці</translation>
    </message>
    <message>
        <source>in half a year</source>
        <translation>за пів року</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Особливі умови</translation>
    </message>
    <message>
        <source>Each of {n} months ≥ {sum}</source>
        <translation>Кожен із {n} місяців ≥ {sum}</translation>
    </message>
    <message>
        <source>With us ≥ {n} months</source>
        <translation>З нами ≥ {n} міс.</translation>
    </message>
    <message>
        <source>Total ≥ {sum}</source>
        <translation>Усього ≥ {sum}</translation>
    </message>
    <message>
        <source>Since {day} ≥ {sum}</source>
        <translation>Від {day} ≥ {sum}</translation>
    </message>
    <message>
        <source>{sum} since {day}</source>
        <translation>{sum} від {day}</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Ми обіцяли</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>Вони обіцяли</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>ще не виконано</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запит</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>чекає на відповідь</translation>
    </message>
    <message>
        <source>Answered {day}</source>
        <translation>Відповіли {day}</translation>
    </message>
    <message>
        <source>Competitor seen</source>
        <translation>Бачили конкурента</translation>
    </message>
    <message>
        <source>Lost to a competitor</source>
        <translation>Програно конкурентові</translation>
    </message>
    <message>
        <source>Won from a competitor</source>
        <translation>Відбито в конкурента</translation>
    </message>
    <message>
        <source>their price {sum}</source>
        <translation>їхня ціна {sum}</translation>
    </message>
    <message>
        <source>Hand-over proposed</source>
        <translation>Запропоновано передачу</translation>
    </message>
    <message>
        <source>Hand-over returned</source>
        <translation>Передачу повернуто</translation>
    </message>
    <message>
        <source>Hand-over withdrawn</source>
        <translation>Передачу скасовано</translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message numerus="yes">
        <source>Saved for the calendar: %n step(s)</source>
        <translation>
            <numerusform>Збережено для календаря: %n крок</numerusform>
            <numerusform>Збережено для календаря: %n кроки</numerusform>
            <numerusform>Збережено для календаря: %n кроків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>Попередня картка</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>Наступна картка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} з {count}</translation>
    </message>
</context>
<context>
    <name>CardLevers</name>
    <message>
        <source>other groups</source>
        <translation>інші групи</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>from none</source>
        <translation>з нуля</translation>
    </message>
    <message>
        <source>Nothing fell: widen the range</source>
        <translation>Нічого не впало: розширюйте асортимент</translation>
    </message>
    <message>
        <source>New client: nothing to compare</source>
        <translation>Новий клієнт: порівнювати ні з чим</translation>
    </message>
    <message>
        <source>Nothing bought for a year</source>
        <translation>За рік нічого не куплено</translation>
    </message>
    <message>
        <source>Nothing fell</source>
        <translation>Нічого не впало</translation>
    </message>
    <message>
        <source>Offer {number}: no follow-up date</source>
        <translation>Пропозиція {number}: немає дати відповіді</translation>
    </message>
    <message>
        <source>Offer {number}: answer due {day}</source>
        <translation>Пропозиція {number}: відповідь до {day}</translation>
    </message>
    <message>
        <source>{number}: delivery {days}</source>
        <translation>{number}: поставка {days}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Copied: {what}</source>
        <translation>Скопійовано: {what}</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Наступний, попередній</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Крок виконано</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Додати мітку</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Усі мітки…</translation>
    </message>
    <message>
        <source>Card number…</source>
        <translation>Номер картки…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Передати…</translation>
    </message>
    <message>
        <source>Copy name and contacts</source>
        <translation>Копіювати назву й контакти</translation>
    </message>
    <message>
        <source>Save steps of this client to calendar (.ics)…</source>
        <translation>Зберегти кроки клієнта в календар (.ics)…</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Offered: {what}</source>
        <translation>Запропоновано: {what}</translation>
    </message>
    <message>
        <source>Save the steps</source>
        <translation>Зберегти кроки</translation>
    </message>
</context>
<context>
    <name>CarriedTip</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>cancels the move</source>
        <translation>скасовує перехід</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Nothing was changed since the card was made.</source>
        <translation>Відколи картку створено, змін не було.</translation>
    </message>
</context>
<context>
    <name>ChannelLines</name>
    <message>
        <source>One more: {what}</source>
        <translation>Ще один запис: {what}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a chart</source>
        <translation>Як графік</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Як таблиця</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Check and switch</source>
        <translation>Перевірка й перехід</translation>
    </message>
    <message>
        <source>Think of it first</source>
        <translation>Спершу подумайте про це</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Упровадження</translation>
    </message>
    <message>
        <source>becomes a checklist on this page</source>
        <translation>стане списком справ на цій сторінці</translation>
    </message>
    <message>
        <source>Your note for the history</source>
        <translation>Ваша нотатка для історії</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Показати їх</translation>
    </message>
    <message>
        <source>Not yet:</source>
        <translation>Ще ні:</translation>
    </message>
    <message>
        <source>Who answers: {owners}</source>
        <translation>Хто відповідає: {owners}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) change hands</source>
        <translation>
            <numerusform>Переходить %n клієнт</numerusform>
            <numerusform>Переходять %n клієнти</numerusform>
            <numerusform>Переходить %n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>лишається %n</numerusform>
            <numerusform>лишаються %n</numerusform>
            <numerusform>лишається %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Their open steps and open orders go along; finished ones stay credited.</source>
        <translation>Їхні відкриті кроки й замовлення переходять разом; завершені лишаються за тими, хто їх зробив.</translation>
    </message>
    <message>
        <source>Rules turned on: {rules}</source>
        <translation>Увімкнуться правила: {rules}</translation>
    </message>
    <message>
        <source>A restore point is saved first, and the whole switch is one undo.</source>
        <translation>Спершу зберігається точка відновлення, а весь перехід можна скасувати одним разом.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>not said</source>
        <translation>не вказано</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>stays</source>
        <translation>лишаються</translation>
    </message>
    <message>
        <source>evenly by number</source>
        <translation>порівну за числом</translation>
    </message>
    <message>
        <source>evenly by money</source>
        <translation>порівну за грошима</translation>
    </message>
    <message>
        <source>by city…</source>
        <translation>за містом…</translation>
    </message>
    <message>
        <source>by segment…</source>
        <translation>за сегментом…</translation>
    </message>
    <message>
        <source>by source…</source>
        <translation>за джерелом…</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>поділено</translation>
    </message>
    <message>
        <source>Who gets the clients of: {function}</source>
        <translation>Хто отримує клієнтів, функція: {function}</translation>
    </message>
    <message>
        <source>Keep with {name} if a step is due in</source>
        <translation>{name}: лишити, якщо до кроку</translation>
    </message>
    <message>
        <source>Keep if a step is due in</source>
        <translation>Лишити, якщо до кроку</translation>
    </message>
    <message>
        <source>Days until the step</source>
        <translation>Днів до кроку</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number field</comment>
        <translation>
            <numerusform>день</numerusform>
            <numerusform>дні</numerusform>
            <numerusform>днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>лишається %n</numerusform>
            <numerusform>лишаються %n</numerusform>
            <numerusform>лишається %n</numerusform>
        </translation>
    </message>
    <message>
        <source>See</source>
        <translation>Хто?</translation>
    </message>
    <message>
        <source>See who stays</source>
        <translation>Показати, хто лишається</translation>
    </message>
    <message>
        <source>Among {names}</source>
        <translation>Між: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Among %n</source>
        <translation>
            <numerusform>Людей: %n</numerusform>
            <numerusform>Людей: %n</numerusform>
            <numerusform>Людей: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) given…</source>
        <translation>
            <numerusform>Задано %n значення…</numerusform>
            <numerusform>Задано %n значення…</numerusform>
            <numerusform>Задано %n значень…</numerusform>
        </translation>
    </message>
    <message>
        <source>Among whom</source>
        <translation>Між ким</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Whose is it?</source>
        <translation>Чиє замовлення?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Is kept with the order.</source>
        <translation>Зберігається разом із замовленням.</translation>
    </message>
    <message>
        <source>All the money of the order is of</source>
        <translation>Кому зарахувати всі гроші за замовлення</translation>
    </message>
    <message>
        <source>By the rules again</source>
        <translation>Знову за правилами</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Вирішити</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишіть кількома словами, чому.</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Contested</source>
        <translation>Спірні</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) that two people could claim</source>
        <translation>
            <numerusform>%n замовлення, на яке можуть претендувати двоє</numerusform>
            <numerusform>%n замовлення, на які можуть претендувати двоє</numerusform>
            <numerusform>%n замовлень, на які можуть претендувати двоє</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>Зараховано</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Надійшло</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Показати всі %n</numerusform>
            <numerusform>Показати всі %n</numerusform>
            <numerusform>Показати всі %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Чиє замовлення?</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>нікому</translation>
    </message>
</context>
<context>
    <name>ClaimsPart</name>
    <message>
        <source>nobody yet</source>
        <translation>ще ніхто</translation>
    </message>
    <message>
        <source>What is wrong, or why it came back</source>
        <translation>Що не так або чому повернули</translation>
    </message>
    <message>
        <source>Came back, {currency}</source>
        <translation>Повернено, {currency}</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Хто відповідає</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Додати рекламацію</translation>
    </message>
    <message>
        <source>Add return only</source>
        <translation>Лише повернення</translation>
    </message>
    <message>
        <source>Nothing came back, nothing was complained of.</source>
        <translation>Повернень і рекламацій немає.</translation>
    </message>
    <message>
        <source>{back} came back, {left} is left of this order.</source>
        <translation>Повернено {back}, за замовленням лишається {left}.</translation>
    </message>
    <message>
        <source>Nothing came back: {left} is left of this order.</source>
        <translation>Повернень немає: за замовленням лишається {left}.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Повернення</translation>
    </message>
    <message>
        <source>closed {day}: {outcome}</source>
        <translation>закрито {day}: {outcome}</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ще відкрито</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Закрити…</translation>
    </message>
    <message>
        <source>Close the claim: {what}</source>
        <translation>Закрити рекламацію: {what}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрито</translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message>
        <source>Nothing to change: they are so already</source>
        <translation>Нічого змінювати: усе вже так</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) written to {file}</source>
        <translation>
            <numerusform>%n клієнта записано у {file}</numerusform>
            <numerusform>%n клієнтів записано у {file}</numerusform>
            <numerusform>%n клієнтів записано у {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Why flagged</source>
        <translation>Чому така позначка</translation>
    </message>
    <message>
        <source>Total, {sign}</source>
        <translation>Усього, {sign}</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Останнє замовлення</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Останній дотик</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Average, {sign}</source>
        <translation>Середній, {sign}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>Галузь</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Звідки</translation>
    </message>
    <message>
        <source>№</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Додано</translation>
    </message>
    <message>
        <source>Money at risk, {sign}</source>
        <translation>Гроші під ризиком, {sign}</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Частка виторгу</translation>
    </message>
</context>
<context>
    <name>ClientFilters</name>
    <message>
        <source>Flag</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Функція</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавець</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Звідки</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Усього</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Останнє замовлення</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Added since</source>
        <translation>Додано від</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>{some} and {n} more</source>
        <translation>{some} і ще {n}</translation>
    </message>
    <message>
        <source>never bought</source>
        <translation>ніколи не купував</translation>
    </message>
    <message>
        <source>in: {month}</source>
        <translation>за {month}</translation>
    </message>
    <message>
        <source>none in: {month}</source>
        <translation>немає за {month}</translation>
    </message>
    <message>
        <source>within {n} d</source>
        <translation>за {n} дн.</translation>
    </message>
    <message>
        <source>none for {n} d</source>
        <translation>немає {n} дн.</translation>
    </message>
    <message>
        <source>late</source>
        <translation>прострочено</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>within a week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>set</source>
        <translation>призначено</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>{day}, quiet {n} d</source>
        <translation>{day}, тиша {n} дн.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>{when}, late</source>
        <translation>{when}, пізно</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Додати клієнта…</translation>
    </message>
    <message>
        <source>All clients of a view…</source>
        <translation>Усі клієнти подання…</translation>
    </message>
    <message>
        <source>Meetings today: {count}</source>
        <translation>Зустрічі сьогодні: {count}</translation>
    </message>
    <message>
        <source>tomorrow: {count}</source>
        <translation>завтра: {count}</translation>
    </message>
    <message>
        <source>Meetings tomorrow: {count}</source>
        <translation>Зустрічі завтра: {count}</translation>
    </message>
    <message>
        <source>My clients</source>
        <translation>Мої клієнти</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Нікого не знайдено</translation>
    </message>
</context>
<context>
    <name>ClientSort</name>
    <message>
        <source>Name, A to Z</source>
        <translation>Назва, А–Я</translation>
    </message>
    <message>
        <source>Name, Z to A</source>
        <translation>Назва, Я–А</translation>
    </message>
    <message>
        <source>Stage, first to last</source>
        <translation>Етап, від першого</translation>
    </message>
    <message>
        <source>Stage, last to first</source>
        <translation>Етап, від останнього</translation>
    </message>
    <message>
        <source>Total, smallest first</source>
        <translation>Сума, від меншої</translation>
    </message>
    <message>
        <source>Total, largest first</source>
        <translation>Сума, від більшої</translation>
    </message>
    <message>
        <source>Last order, oldest first</source>
        <translation>Замовлення, спершу давні</translation>
    </message>
    <message>
        <source>Last order, newest first</source>
        <translation>Замовлення, спершу нові</translation>
    </message>
    <message>
        <source>Next step, soonest first</source>
        <translation>Крок, спершу близькі</translation>
    </message>
    <message>
        <source>Next step, latest first</source>
        <translation>Крок, спершу пізні</translation>
    </message>
    <message>
        <source>City, A to Z</source>
        <translation>Місто, А–Я</translation>
    </message>
    <message>
        <source>City, Z to A</source>
        <translation>Місто, Я–А</translation>
    </message>
    <message>
        <source>Added, oldest first</source>
        <translation>Додано, спершу давні</translation>
    </message>
    <message>
        <source>Added, newest first</source>
        <translation>Додано, спершу нові</translation>
    </message>
    <message>
        <source>Orders, fewest first</source>
        <translation>Замовлень, від меншого</translation>
    </message>
    <message>
        <source>Orders, most first</source>
        <translation>Замовлень, від більшого</translation>
    </message>
    <message>
        <source>Average, smallest first</source>
        <translation>Середній чек, від меншого</translation>
    </message>
    <message>
        <source>Average, largest first</source>
        <translation>Середній чек, від більшого</translation>
    </message>
    <message>
        <source>Line of business, A to Z</source>
        <translation>Галузь, А–Я</translation>
    </message>
    <message>
        <source>Line of business, Z to A</source>
        <translation>Галузь, Я–А</translation>
    </message>
    <message>
        <source>Came from, A to Z</source>
        <translation>Звідки, А–Я</translation>
    </message>
    <message>
        <source>Came from, Z to A</source>
        <translation>Звідки, Я–А</translation>
    </message>
    <message>
        <source>Number, smallest first</source>
        <translation>Номер, від меншого</translation>
    </message>
    <message>
        <source>Number, largest first</source>
        <translation>Номер, від більшого</translation>
    </message>
    <message>
        <source>Money at risk, least first</source>
        <translation>Гроші під ризиком, спершу менше</translation>
    </message>
    <message>
        <source>Money at risk, most first</source>
        <translation>Гроші під ризиком, спершу більше</translation>
    </message>
</context>
<context>
    <name>ClientViews</name>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Regulars and VIP</source>
        <translation>Постійні та VIP</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без кроку</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Затихли</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Старт</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Сплячі</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
</context>
<context>
    <name>ClientsBulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n виділено</numerusform>
            <numerusform>%n виділено</numerusform>
            <numerusform>%n виділено</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Change seller</source>
        <translation>Змінити продавця</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Друк карток</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
</context>
<context>
    <name>ClientsEmpty</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Your first card</source>
        <translation>Ваша перша картка</translation>
    </message>
    <message>
        <source>Write down one client and the next thing you will do for them. Tomorrow it will be waiting here.</source>
        <translation>Запишіть одного клієнта і що зробите для нього далі. Завтра це чекатиме тут.</translation>
    </message>
    <message>
        <source>No card for “{text}”</source>
        <translation>Немає картки «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Looked at names, people, phones, cities and notes of %n client(s) in “{view}”.</source>
        <translation>
            <numerusform>Шукали в назвах, іменах, телефонах, містах і нотатках %n клієнта у «{view}».</numerusform>
            <numerusform>Шукали в назвах, іменах, телефонах, містах і нотатках %n клієнтів у «{view}».</numerusform>
            <numerusform>Шукали в назвах, іменах, телефонах, містах і нотатках %n клієнтів у «{view}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all {n}</source>
        <translation>Шукати серед усіх {n}</translation>
    </message>
    <message>
        <source>Create “{text}”</source>
        <translation>Створити «{text}»</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Прибрати фільтри</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>Тут нікого немає</translation>
    </message>
    <message>
        <source>No client fits these filters now.</source>
        <translation>Жоден клієнт зараз не підходить під ці фільтри.</translation>
    </message>
    <message>
        <source>No client fits this view now.</source>
        <translation>Зараз сюди не потрапляє жоден клієнт.</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>The letter to jump to</source>
        <translation>Літера, до якої перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Jump to letter</source>
        <translation>До літери</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Виділити ще</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Друк карток</translation>
    </message>
</context>
<context>
    <name>ClientsStep</name>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Після</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Які клієнти</translation>
    </message>
    <message>
        <source>Load after the switch</source>
        <translation>Навантаження після переходу</translation>
    </message>
    <message>
        <source>thin line: today</source>
        <translation>тонка лінія: сьогодні</translation>
    </message>
    <message>
        <source>Clients that would move</source>
        <translation>Клієнти, що переходять</translation>
    </message>
    <message>
        <source>{name}: {before} clients today, {after} after the switch</source>
        <translation>{name}: клієнтів сьогодні {before}, після переходу {after}</translation>
    </message>
    <message>
        <source>by money: {before}, then {after}</source>
        <translation>за грошима: {before}, потім {after}</translation>
    </message>
    <message>
        <source>No client changes hands by these choices.</source>
        <translation>За такого вибору жоден клієнт не переходить.</translation>
    </message>
</context>
<context>
    <name>CloseClaimDialog</name>
    <message>
        <source>Close the claim</source>
        <translation>Закрити рекламацію</translation>
    </message>
    <message>
        <source>Came back, {currency}</source>
        <translation>Повернено, {currency}</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>no sum yet</source>
        <translation>без суми</translation>
    </message>
    <message>
        <source>norm {days} d</source>
        <translation>до {days} дн.</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} дн.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Drag to put in order</source>
        <translation>Перетягуйте рядки</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Як зазвичай</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>A column is missing</source>
        <translation>Бракує стовпця</translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation>Усі рядки можна взяти, як є.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}, skipped</source>
        <translation>Рядок {number}, пропущено</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Рядок {number}</translation>
    </message>
    <message>
        <source>Fix the cell</source>
        <translation>Виправити клітинку</translation>
    </message>
    <message>
        <source>{taken} of {all} recognised, change any of them</source>
        <translation>впізнано {taken} з {all}, змінити можна кожен</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новий</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
        </translation>
    </message>
    <message>
        <source>already in your book</source>
        <translation>вже є у вашій книзі</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) need a look</source>
        <translation>
            <numerusform>%n клітинка потребує уваги</numerusform>
            <numerusform>%n клітинки потребують уваги</numerusform>
            <numerusform>%n клітинок потребують уваги</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in each column</source>
        <translation>Що в кожному стовпці</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Що буде</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Усі рядки</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Rows {first} to {last}, {all} in all</source>
        <translation>Рядки {first}–{last}, усього {all}</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Рядки таблиці</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Друк карток</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Виділити все</translation>
    </message>
    <message>
        <source>Jump to letter</source>
        <translation>До літери</translation>
    </message>
    <message>
        <source>Change seller</source>
        <translation>Змінити продавця</translation>
    </message>
    <message>
        <source>Move the chosen by hand…</source>
        <translation>Передати вибраних вручну…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Повернути з кошика</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Зберегти вигляд</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Пропозиції без відповіді</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Запізнілі поставки</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Зняти вибір</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Уперед</translation>
    </message>
    <message>
        <source>New next step</source>
        <translation>Новий наступний крок</translation>
    </message>
    <message>
        <source>Other books</source>
        <translation>Інші книги</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Side bar: fold</source>
        <translation>Бічна панель: згорнути</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Наступна частина вікна</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Попередня частина вікна</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Усі клавіші</translation>
    </message>
    <message>
        <source>About Kartoteka</source>
        <translation>Про Kartoteka</translation>
    </message>
    <message>
        <source>Save steps of this client to calendar</source>
        <translation>Зберегти кроки клієнта в календар</translation>
    </message>
    <message>
        <source>Add a promise, a request or a competitor</source>
        <translation>Додати обіцянку, запит чи конкурента</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Записати, що сталося</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Змінити відомості</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>Перевести на етап</translation>
    </message>
    <message>
        <source>Set the next step</source>
        <translation>Задати наступний крок</translation>
    </message>
    <message>
        <source>Move the next step</source>
        <translation>Перенести наступний крок</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Наступний крок виконано</translation>
    </message>
    <message>
        <source>Print a sheet</source>
        <translation>Надрукувати документ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Зберегти як PDF</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Наступна картка</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Попередня картка</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Додати мітку</translation>
    </message>
    <message>
        <source>Three levers</source>
        <translation>Три важелі</translation>
    </message>
    <message>
        <source>White spots of this client</source>
        <translation>Білі плями цього клієнта</translation>
    </message>
    <message>
        <source>Decide a mark by hand</source>
        <translation>Вирішити мітку вручну</translation>
    </message>
    <message>
        <source>Change the seller</source>
        <translation>Змінити продавця</translation>
    </message>
    <message>
        <source>Hand over this client…</source>
        <translation>Передати цього клієнта…</translation>
    </message>
    <message>
        <source>Show one kind of entries</source>
        <translation>Показати записи одного виду</translation>
    </message>
    <message>
        <source>Log in the form</source>
        <translation>Записати у формі</translation>
    </message>
    <message>
        <source>Put the client into the bin</source>
        <translation>Клієнта до кошика</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад до списку</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Обрати файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Next duplicate</source>
        <translation>Наступний дублікат</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Попередній етап</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Крок виконано</translation>
    </message>
    <message>
        <source>Fold prospecting</source>
        <translation>Згорнути «Пошук»</translation>
    </message>
    <message>
        <source>Fold first sale</source>
        <translation>Згорнути «Перший продаж»</translation>
    </message>
    <message>
        <source>Fold care</source>
        <translation>Згорнути «Супровід»</translation>
    </message>
    <message>
        <source>Fold VIP</source>
        <translation>Згорнути «VIP»</translation>
    </message>
    <message>
        <source>Fold off-track</source>
        <translation>Згорнути «Поза конвеєром»</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Зберегти PDF</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Умістити сторінку</translation>
    </message>
    <message>
        <source>Apply the rules</source>
        <translation>Застосувати правила</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Змінити правило</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>Версії правила</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Відкинути зміни</translation>
    </message>
    <message>
        <source>Print the rule sheet</source>
        <translation>Друкувати аркуш правил</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Знайти товар</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Почати обдзвін</translation>
    </message>
    <message>
        <source>Add a record to call</source>
        <translation>Додати запис для обдзвону</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>Правити запис</translation>
    </message>
    <message>
        <source>Record to the bin</source>
        <translation>Запис до кошика</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Шукати у списку</translation>
    </message>
    <message>
        <source>Import a list to call</source>
        <translation>Імпортувати список для обдзвону</translation>
    </message>
    <message>
        <source>New list to call</source>
        <translation>Новий список для обдзвону</translation>
    </message>
    <message>
        <source>Rename the list to call</source>
        <translation>Перейменувати список для обдзвону</translation>
    </message>
    <message>
        <source>Put the list away, or bring it back</source>
        <translation>Прибрати список або повернути</translation>
    </message>
    <message>
        <source>Give out a packet of records</source>
        <translation>Видати пакет записів</translation>
    </message>
    <message>
        <source>Results of a packet came back</source>
        <translation>Повернулися результати пакета</translation>
    </message>
    <message>
        <source>Packets given out</source>
        <translation>Видані пакети</translation>
    </message>
    <message>
        <source>Where people hang up</source>
        <translation>Де кладуть слухавку</translation>
    </message>
    <message>
        <source>They hung up here</source>
        <translation>Тут поклали слухавку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>Нотатка дзвінка</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрати</translation>
    </message>
    <message>
        <source>Copy the phone</source>
        <translation>Скопіювати телефон</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>Чим скінчився дзвінок</translation>
    </message>
    <message>
        <source>They are interested</source>
        <translation>Вони зацікавлені</translation>
    </message>
    <message>
        <source>Skip this record</source>
        <translation>Пропустити запис</translation>
    </message>
    <message>
        <source>Fill in the words of the script</source>
        <translation>Заповнити слова скрипту</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>Новий конкурент</translation>
    </message>
    <message>
        <source>Find a competitor</source>
        <translation>Знайти конкурента</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Правити картку</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Merge with another card…</source>
        <translation>Об’єднати з іншою карткою…</translation>
    </message>
    <message>
        <source>Competitor to the bin</source>
        <translation>Конкурента до кошика</translation>
    </message>
    <message>
        <source>Competitors in the bin…</source>
        <translation>Конкуренти в кошику…</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Друкувати картку</translation>
    </message>
    <message>
        <source>Print a blank card</source>
        <translation>Друкувати порожню картку</translation>
    </message>
    <message>
        <source>Threat: not known</source>
        <translation>Загроза: невідомо</translation>
    </message>
    <message>
        <source>Threat 1 of 5</source>
        <translation>Загроза 1 з 5</translation>
    </message>
    <message>
        <source>Threat 2 of 5</source>
        <translation>Загроза 2 з 5</translation>
    </message>
    <message>
        <source>Threat 3 of 5</source>
        <translation>Загроза 3 з 5</translation>
    </message>
    <message>
        <source>Threat 4 of 5</source>
        <translation>Загроза 4 з 5</translation>
    </message>
    <message>
        <source>Threat 5 of 5</source>
        <translation>Загроза 5 з 5</translation>
    </message>
    <message>
        <source>Move the step</source>
        <translation>Перенести крок</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новий крок</translation>
    </message>
    <message>
        <source>Print the plan of the meeting</source>
        <translation>Друкувати план зустрічі</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Plan calls for the short leg</source>
        <translation>Запланувати дзвінки для короткої ніжки</translation>
    </message>
    <message>
        <source>Print day plan</source>
        <translation>Друкувати план дня</translation>
    </message>
    <message>
        <source>Save day plan as PDF</source>
        <translation>Зберегти план дня як PDF</translation>
    </message>
    <message>
        <source>Print all plans</source>
        <translation>Друкувати всі плани</translation>
    </message>
    <message>
        <source>Today: everyone</source>
        <translation>Сьогодні: усі</translation>
    </message>
    <message>
        <source>Today: mine</source>
        <translation>Сьогодні: мої</translation>
    </message>
    <message>
        <source>Today: by person</source>
        <translation>Сьогодні: за людьми</translation>
    </message>
    <message>
        <source>Reminder: open the card</source>
        <translation>Нагадування: відкрити картку</translation>
    </message>
    <message>
        <source>Reminder: again in 10 minutes</source>
        <translation>Нагадування: знову за 10 хвилин</translation>
    </message>
    <message>
        <source>Reminder: close</source>
        <translation>Нагадування: закрити</translation>
    </message>
    <message>
        <source>Save steps to calendar (.ics)…</source>
        <translation>Зберегти кроки в календар (.ics)…</translation>
    </message>
    <message>
        <source>Save my steps to calendar (.ics)…</source>
        <translation>Зберегти мої кроки в календар (.ics)…</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передати клієнта</translation>
    </message>
    <message>
        <source>Accept the hand-over</source>
        <translation>Прийняти передачу</translation>
    </message>
    <message>
        <source>Return the hand-over</source>
        <translation>Повернути передачу</translation>
    </message>
    <message>
        <source>Propose the hand-over again</source>
        <translation>Запропонувати передачу знову</translation>
    </message>
    <message>
        <source>Edit the hand-over note</source>
        <translation>Змінити нотатку передачі</translation>
    </message>
    <message>
        <source>Hand over to somebody else</source>
        <translation>Передати комусь іншому</translation>
    </message>
    <message>
        <source>Withdraw the hand-over</source>
        <translation>Скасувати передачу</translation>
    </message>
    <message>
        <source>Open the client’s card</source>
        <translation>Відкрити картку клієнта</translation>
    </message>
    <message>
        <source>Print the hand-over card</source>
        <translation>Друкувати картку передачі</translation>
    </message>
    <message>
        <source>Reports: overview</source>
        <translation>Звіти: огляд</translation>
    </message>
    <message>
        <source>Reports: levels</source>
        <translation>Звіти: рівні</translation>
    </message>
    <message>
        <source>Reports: pay</source>
        <translation>Звіти: оплата</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Попередній період</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Наступний період</translation>
    </message>
    <message>
        <source>Reports by month</source>
        <translation>Звіти за місяць</translation>
    </message>
    <message>
        <source>Reports by quarter</source>
        <translation>Звіти за квартал</translation>
    </message>
    <message>
        <source>Reports by year</source>
        <translation>Звіти за рік</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>Графік таблицею</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Друкувати звіт</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Зберегти звіт у PDF</translation>
    </message>
    <message>
        <source>Reports to Excel</source>
        <translation>Звіти в Excel</translation>
    </message>
    <message>
        <source>Switch the sales model…</source>
        <translation>Змінити модель продажів…</translation>
    </message>
    <message>
        <source>Which sales model suits us?</source>
        <translation>Яка модель продажів нам підходить?</translation>
    </message>
    <message>
        <source>Print the model</source>
        <translation>Друкувати модель</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Люди команди</translation>
    </message>
    <message>
        <source>All clients of the plan</source>
        <translation>Усі клієнти плану</translation>
    </message>
    <message>
        <source>Next step of the switch</source>
        <translation>Наступний крок переходу</translation>
    </message>
    <message>
        <source>Previous step of the switch</source>
        <translation>Попередній крок переходу</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Призначити заміну…</translation>
    </message>
    <message>
        <source>Move clients by hand…</source>
        <translation>Передати клієнтів вручну…</translation>
    </message>
    <message>
        <source>Work as {name}</source>
        <translation>Працювати як {name}</translation>
    </message>
</context>
<context>
    <name>CompetitorsPage</name>
    <message>
        <source>Older than 90 days: is it still so?</source>
        <translation>Понад 90 днів тому: чи так і досі?</translation>
    </message>
    <message>
        <source>At most {limit} lines fit here.</source>
        <translation>Тут уміститься щонайбільше рядків: {limit}.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ще невідомо</translation>
    </message>
    <message>
        <source>Mend the red field first.</source>
        <translation>Спершу виправте червоне поле.</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Конкуренти</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>Новий конкурент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Nobody is called like that. N adds a competitor of this name.</source>
        <translation>Нікого з такою назвою. N додає конкурента з цією назвою.</translation>
    </message>
    <message>
        <source>No competitors yet</source>
        <translation>Конкурентів ще немає</translation>
    </message>
    <message>
        <source>A card comes by itself when a sale is lost to somebody. Or write down one you know already.</source>
        <translation>Картка з’явиться сама, коли продаж піде до когось іншого. Або запишіть того, кого вже знаєте.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Картка</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Загроза</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Edit, open</source>
        <translation>Правити, відкрити</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад до списку</translation>
    </message>
    <message>
        <source>Blank card</source>
        <translation>Порожня картка</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Remove condition {n}</source>
        <translation>Прибрати умову {n}</translation>
    </message>
    <message>
        <source>set by hand, with a reason</source>
        <translation>ставлять вручну, з причиною</translation>
    </message>
    <message>
        <source>What condition {n} asks</source>
        <translation>Що питає умова {n}</translation>
    </message>
    <message>
        <source>Product or group</source>
        <translation>Товар або група</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>Не менше чи не більше</translation>
    </message>
    <message>
        <source>Find the number</source>
        <translation>Підібрати число</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>за весь час</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>за останні</translation>
    </message>
    <message>
        <source>Over which time</source>
        <translation>За який час</translation>
    </message>
    <message>
        <source>for the last</source>
        <translation>за останні</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Місяців</translation>
    </message>
    <message>
        <source>full months</source>
        <translation>повних місяців</translation>
    </message>
    <message>
        <source>months</source>
        <translation>місяців</translation>
    </message>
    <message>
        <source>was {number}</source>
        <translation>було {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n підходить</numerusform>
            <numerusform>%n підходять</numerusform>
            <numerusform>%n підходять</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>No people are on the card yet.</source>
        <translation>У картці ще немає контактних осіб.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Copying…</source>
        <translation>Копіюємо…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Копій ще немає</translation>
    </message>
    <message>
        <source>Backed up {when}</source>
        <translation>Копія: {when}</translation>
    </message>
    <message>
        <source>Backed up: {clients}. The copy opens.</source>
        <translation>Копію зроблено: {clients}. Вона відкривається.</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>Backups</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>14 days, then one a week, then one a month</source>
        <translation>14 днів, далі тижневі й місячні</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Відновити з файлу…</translation>
    </message>
    <message>
        <source>There is no copy yet. “Back up now” makes one, opens it and counts it.</source>
        <translation>Копій ще немає. «Копіювати зараз» зробить копію, відкриє її та порахує.</translation>
    </message>
    <message>
        <source>Restore never deletes: today&apos;s book is kept beside it as “before a restore”.</source>
        <translation>Відновлення нічого не стирає: сьогоднішня книга залишається поруч як «перед відновленням».</translation>
    </message>
</context>
<context>
    <name>CopiesList</name>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>відкривається</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>by itself, at exit</source>
        <translation>сама, під час виходу</translation>
    </message>
    <message>
        <source>by itself, at start</source>
        <translation>сама, під час запуску</translation>
    </message>
    <message>
        <source>by itself, daily</source>
        <translation>сама, щодня</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед імпортом</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>перед оновленням</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед відновленням</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>перед об’єднанням</translation>
    </message>
    <message>
        <source>before a change of rules</source>
        <translation>перед зміною правил</translation>
    </message>
    <message>
        <source>before a switch of the model</source>
        <translation>перед зміною моделі</translation>
    </message>
    <message>
        <source>kept for the week</source>
        <translation>збережено за тиждень</translation>
    </message>
    <message>
        <source>kept for the month</source>
        <translation>збережено за місяць</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>У програмі щось пішло не так</translation>
    </message>
    <message>
        <source>Everything saved before is kept; your book is whole.</source>
        <translation>Усе збережене раніше на місці; книга ціла.</translation>
    </message>
    <message>
        <source>Look at what you did last: if it is missing, do it again. If the page looks odd, go to another page and back, or start the program again.</source>
        <translation>Перевірте останню дію: якщо її немає, зробіть ще раз. Якщо сторінка має дивний вигляд, перейдіть на іншу й назад або запустіть програму знову.</translation>
    </message>
    <message>
        <source>A report helps to mend this. It holds versions and places in the program, no client data.</source>
        <translation>Звіт допоможе це виправити. У ньому версії та місця в програмі, даних клієнтів немає.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Звіт</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Показати звіт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Зберегти звіт…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Hide report</source>
        <translation>Сховати звіт</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопійовано.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Зберегти звіт</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The report could not be written there. Choose another folder.</source>
        <translation>Туди не вдалося записати звіт. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Збережено: {path}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчора</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>24.06, Fri or in a week</source>
        <translation>24.06, пт або через тиждень</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>A segment stands here twice.</source>
        <translation>Сегмент стоїть тут двічі.</translation>
    </message>
    <message>
        <source>Norms of a week</source>
        <translation>Норми тижня</translation>
    </message>
    <message>
        <source>What the four legs on Today are measured by; 0: no norm</source>
        <translation>Чим міряються чотири ніжки на «Сьогодні»; 0: норми немає</translation>
    </message>
    <message>
        <source>companies reached for the first time</source>
        <translation>компанії, з якими заговорили вперше</translation>
    </message>
    <message>
        <source>meetings held and proposals made</source>
        <translation>проведені зустрічі та зроблені пропозиції</translation>
    </message>
    <message>
        <source>touches of those who buy</source>
        <translation>дотики до тих, хто купує</translation>
    </message>
    <message>
        <source>personal touches of VIP clients</source>
        <translation>особисті дотики до VIP-клієнтів</translation>
    </message>
    <message>
        <source>Rhythm of touches</source>
        <translation>Ритм дотиків</translation>
    </message>
    <message>
        <source>After how many days a next step is offered</source>
        <translation>Через скільки днів пропонувати наступний крок</translation>
    </message>
    <message>
        <source>days; goes before the function and the segment</source>
        <translation>днів; важить більше за функцію й сегмент</translation>
    </message>
    <message>
        <source>days, where nothing above says more</source>
        <translation>днів, якщо вище не сказано іншого</translation>
    </message>
    <message>
        <source>Segments with a rhythm of their own</source>
        <translation>Сегменти зі своїм ритмом</translation>
    </message>
    <message>
        <source>days, by the segment on the card</source>
        <translation>днів, за сегментом у картці</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>Додати сегмент</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Нагадування</translation>
    </message>
    <message>
        <source>Remind of steps with an hour</source>
        <translation>Нагадувати про кроки з годиною</translation>
    </message>
    <message>
        <source>in the window, and by the system too</source>
        <translation>у вікні та засобами системи</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Хвилин до кроку</translation>
    </message>
    <message>
        <source>a step may have its own</source>
        <translation>крок може мати власне число</translation>
    </message>
    <message>
        <source>Names in the system&apos;s notifications</source>
        <translation>Назви в сповіщеннях системи</translation>
    </message>
    <message>
        <source>off: they say only that a step is due</source>
        <translation>вимкнено: лише те, що настав час кроку</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Days until the next touch</source>
        <translation>Днів до наступного дотику</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Прибрати сегмент</translation>
    </message>
</context>
<context>
    <name>DaysLine</name>
    <message>
        <source>was {number}</source>
        <translation>було {number}</translation>
    </message>
</context>
<context>
    <name>DeedsDialog</name>
    <message>
        <source>Nothing has been done for this leg since Monday.</source>
        <translation>Для цієї ніжки з понеділка нічого не зроблено.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>calling base</source>
        <translation>база для обдзвону</translation>
    </message>
</context>
<context>
    <name>DeliveryPart</name>
    <message>
        <source>What the order is called</source>
        <translation>Як зветься замовлення</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Поставка</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Що перевірити</translation>
    </message>
    <message>
        <source>Not ticked yet</source>
        <translation>Ще не позначено</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Docked</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>No preview</source>
        <translation>Перегляду немає</translation>
    </message>
    <message>
        <source>Mend the red field first.</source>
        <translation>Спершу виправте червоне поле.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Зберегти PDF</translation>
    </message>
    <message>
        <source>No printer: save the PDF</source>
        <translation>Принтера немає: збережіть PDF</translation>
    </message>
    <message>
        <source>{printer}, black and white</source>
        <translation>{printer}, чорно-білий</translation>
    </message>
    <message>
        <source>{sheet}, blank form</source>
        <translation>{sheet}, порожній бланк</translation>
    </message>
    <message>
        <source>{sheet} {for_clients}</source>
        <translation>{sheet} {for_clients}</translation>
    </message>
    <message numerus="yes">
        <source>for %n client(s)</source>
        <translation>
            <numerusform>для %n клієнта</numerusform>
            <numerusform>для %n клієнтів</numerusform>
            <numerusform>для %n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>For a client</source>
        <translation>Для клієнта</translation>
    </message>
    <message>
        <source>Goals and other fields are edited when one client is ticked.</source>
        <translation>Мету й інші поля можна змінювати, коли позначено одного клієнта.</translation>
    </message>
    <message>
        <source>Of one client ticked, the objections it has raised come first.</source>
        <translation>Якщо позначено одного клієнта, його заперечення стоять першими.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Tick a client</source>
        <translation>Позначити клієнта</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Сторінка</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>No switch is being prepared</source>
        <translation>Жоден перехід не готується</translation>
    </message>
    <message>
        <source>Prepare one on the page Sales model. A blank form works already now.</source>
        <translation>Підготуйте його на сторінці «Модель продажів». Порожній бланк працює вже зараз.</translation>
    </message>
    <message>
        <source>No clients were moved by hand yet</source>
        <translation>Клієнтів ще не передавали вручну</translation>
    </message>
    <message>
        <source>A receipt comes with each move. A blank form works already now.</source>
        <translation>Акт з’являється з кожною передачею. Порожній бланк працює вже зараз.</translation>
    </message>
    <message>
        <source>No competitors in the book yet</source>
        <translation>У книзі ще немає конкурентів</translation>
    </message>
    <message>
        <source>A card comes by itself when a sale is lost to somebody. A blank card works already now.</source>
        <translation>Картка з’явиться сама, коли продаж піде до когось іншого. Порожня картка працює вже зараз.</translation>
    </message>
    <message>
        <source>No clients in the book yet</source>
        <translation>У книзі ще немає клієнтів</translation>
    </message>
    <message>
        <source>Sheets are filled from the cards of clients. A blank form to fill by hand works already now.</source>
        <translation>Документи заповнюються з карток клієнтів. Порожній бланк для ручки можна надрукувати вже зараз.</translation>
    </message>
    <message>
        <source>No client is ticked</source>
        <translation>Клієнта не позначено</translation>
    </message>
    <message>
        <source>Tick one or several at the left: the page appears here as it will be printed.</source>
        <translation>Позначте ліворуч одного чи кількох: тут з’явиться сторінка, якою її буде надруковано.</translation>
    </message>
    <message>
        <source>Meeting plan</source>
        <translation>План зустрічі</translation>
    </message>
    <message>
        <source>goal, people, questions</source>
        <translation>мета, особи, запитання</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Картка клієнта</translation>
    </message>
    <message>
        <source>everything on 2 pages</source>
        <translation>усе на 2 сторінках</translation>
    </message>
    <message>
        <source>Negotiation prep</source>
        <translation>План переговорів</translation>
    </message>
    <message>
        <source>positions, limits, trades</source>
        <translation>позиції, межі, поступки</translation>
    </message>
    <message>
        <source>Hand-over card</source>
        <translation>Картка передачі</translation>
    </message>
    <message>
        <source>promises, need, signatures</source>
        <translation>обіцянки, потреба, підписи</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Білі плями</translation>
    </message>
    <message>
        <source>what to offer to whom</source>
        <translation>що кому запропонувати</translation>
    </message>
    <message>
        <source>Day plan</source>
        <translation>План дня</translation>
    </message>
    <message>
        <source>all steps by the hour</source>
        <translation>усі кроки за годинами</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Для нас</translation>
    </message>
    <message>
        <source>Call script</source>
        <translation>Скрипт дзвінка</translation>
    </message>
    <message>
        <source>what to say, who to call</source>
        <translation>що казати, кому дзвонити</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>answers and our facts</source>
        <translation>відповіді та наші факти</translation>
    </message>
    <message>
        <source>Competitor card</source>
        <translation>Картка конкурента</translation>
    </message>
    <message>
        <source>they and we, field notes</source>
        <translation>вони і ми, польові нотатки</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>Щотижневий звіт</translation>
    </message>
    <message>
        <source>four legs, plan and fact</source>
        <translation>чотири ніжки, план і факт</translation>
    </message>
    <message>
        <source>Pay statement</source>
        <translation>Розрахунок винагороди</translation>
    </message>
    <message>
        <source>what was counted and why</source>
        <translation>що пораховано й чому</translation>
    </message>
    <message>
        <source>Rule sheet</source>
        <translation>Аркуш правил</translation>
    </message>
    <message>
        <source>all rules, signatures</source>
        <translation>усі правила, підписи</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продажів</translation>
    </message>
    <message>
        <source>people and functions</source>
        <translation>люди й функції</translation>
    </message>
    <message>
        <source>Plan of a switch</source>
        <translation>План переходу</translation>
    </message>
    <message>
        <source>who gets which clients</source>
        <translation>хто яких клієнтів отримує</translation>
    </message>
    <message>
        <source>Clients moved</source>
        <translation>Акт передачі клієнтів</translation>
    </message>
    <message>
        <source>receipt, signatures</source>
        <translation>хто кого передав, підписи</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>No logo yet: PNG or JPEG</source>
        <translation>Логотипа ще немає: PNG або JPEG</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>This file cannot be a logo. Choose a PNG or JPEG picture.</source>
        <translation>Цей файл не може бути логотипом. Оберіть зображення PNG або JPEG.</translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another.</source>
        <translation>Це зображення пошкоджене. Оберіть інше.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>printed on documents</source>
        <translation>друкується в документах</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код ЄДРПОУ / РНОКПП</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Банківські реквізити</translation>
    </message>
    <message>
        <source>Every document</source>
        <translation>Кожен документ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>a sheet starts in it, you can choose another</source>
        <translation>аркуш починається нею, можна вибрати іншу</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Відкрити: {what}</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation>Надруковане й збережене</translation>
    </message>
    <message>
        <source>Nothing was printed for this client yet.</source>
        <translation>Для цього клієнта ще нічого не друкували.</translation>
    </message>
    <message>
        <source>filled in {day}</source>
        <translation>заповнено {day}</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>надруковано</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>збережено як PDF</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Step done</source>
        <translation>Крок виконано</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
</context>
<context>
    <name>DossierFoot</name>
    <message>
        <source>Return to {person}</source>
        <translation>Повернути: {person}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Say in a few words why it goes back.</source>
        <translation>Напишіть кількома словами, чому повертаєте.</translation>
    </message>
    <message>
        <source>for example: no phone of the one who decides</source>
        <translation>наприклад: немає телефону того, хто вирішує</translation>
    </message>
    <message>
        <source>for example: no phone</source>
        <translation>наприклад: немає телефону</translation>
    </message>
    <message>
        <source>{person} answers</source>
        <translation>Відповідає {person}</translation>
    </message>
    <message>
        <source>To return, say why:</source>
        <translation>Щоб повернути, скажіть чому:</translation>
    </message>
    <message>
        <source>Why it is returned</source>
        <translation>Чому повернуто</translation>
    </message>
    <message>
        <source>To somebody else…</source>
        <translation>Комусь іншому…</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Пропонувати знову</translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Open the client’s card</source>
        <translation>Відкрити картку клієнта</translation>
    </message>
    <message>
        <source>№ {code}</source>
        <translation>№ {code}</translation>
    </message>
    <message>
        <source>Why now:</source>
        <translation>Чому зараз:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Чому:</translation>
    </message>
    <message>
        <source>Came back:</source>
        <translation>Не прийнято:</translation>
    </message>
    <message>
        <source>Withdrawn:</source>
        <translation>Скасовано:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Показати правило</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Continue</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Draft of {day} kept, {sum}</source>
        <translation>Збережено чернетку від {day}, {sum}</translation>
    </message>
</context>
<context>
    <name>DrawerPicture</name>
    <message>
        <source>Barvinok Coffee</source>
        <translation>Кав’ярня «Барвінок»</translation>
    </message>
    <message>
        <source>Coffee shop chain, 3 outlets. Kyiv, Reitarska 12</source>
        <translation>Мережа кав’ярень, 3 заклади. Київ, Рейтарська, 12</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Today, 15:00. Meeting: summer menu</source>
        <translation>Сьогодні, 15:00. Зустріч: літнє меню</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Вирішує</translation>
    </message>
    <message>
        <source>Sofiia Lysenko, owner</source>
        <translation>Софія Лисенко, власниця</translation>
    </message>
    <message>
        <source>Clients A to Z</source>
        <translation>Клієнти від А до Я</translation>
    </message>
</context>
<context>
    <name>DropOffDialog</name>
    <message>
        <source>Where people hang up</source>
        <translation>Де кладуть слухавку</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версія</translation>
    </message>
    <message>
        <source>Lines of the script</source>
        <translation>Рядки скрипту</translation>
    </message>
    <message>
        <source>Calls that ended there</source>
        <translation>Дзвінки, що скінчилися там</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Скінчилося на</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Усі версії</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n дзвінок</numerusform>
            <numerusform>%n дзвінки</numerusform>
            <numerusform>%n дзвінків</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls}, {share} ended with the secretary</source>
        <translation>{calls}, {share} скінчилися на секретареві</translation>
    </message>
    <message>
        <source>Nobody has been called by this script yet.</source>
        <translation>За цим скриптом ще нікому не дзвонили.</translation>
    </message>
    <message numerus="yes">
        <source>As delivered, %n call(s)</source>
        <translation>
            <numerusform>Як у програмі, %n дзвінок</numerusform>
            <numerusform>Як у програмі, %n дзвінки</numerusform>
            <numerusform>Як у програмі, %n дзвінків</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {n}, {calls}</source>
        <translation>Версія {n}, {calls}</translation>
    </message>
</context>
<context>
    <name>DueEditor</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>Promises and requests</source>
        <translation>Обіцянки й запити</translation>
    </message>
    <message>
        <source>Add a promise, a request or a competitor</source>
        <translation>Додати обіцянку, запит чи конкурента</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n прострочено</numerusform>
            <numerusform>%n прострочено</numerusform>
            <numerusform>%n прострочено</numerusform>
        </translation>
    </message>
    <message>
        <source>We promise…</source>
        <translation>Ми обіцяємо…</translation>
    </message>
    <message>
        <source>They promise…</source>
        <translation>Вони обіцяють…</translation>
    </message>
    <message>
        <source>They ask for…</source>
        <translation>Вони просять…</translation>
    </message>
    <message>
        <source>A competitor seen here…</source>
        <translation>Тут бачили конкурента…</translation>
    </message>
    <message>
        <source>We:</source>
        <translation>Ми:</translation>
    </message>
    <message>
        <source>They:</source>
        <translation>Вони:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Відповідь:</translation>
    </message>
    <message>
        <source>seen here</source>
        <translation>бачили тут</translation>
    </message>
    <message>
        <source>lost to it</source>
        <translation>програно йому</translation>
    </message>
    <message>
        <source>won from it</source>
        <translation>відбито в нього</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Більше не потрібно</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Відповіли</translation>
    </message>
    <message>
        <source>Write the answer…</source>
        <translation>Написати відповідь…</translation>
    </message>
    <message>
        <source>Card of the competitor</source>
        <translation>Картка конкурента</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message>
        <source>Added as new</source>
        <translation>Додається як новий</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Рядок {number}</translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>All rows are added as new, whether they are in the book or not.</source>
        <translation>Усі рядки додаються як нові, чи є вони в книзі, чи ні.</translation>
    </message>
    <message>
        <source>No row of the file is in the book already.</source>
        <translation>Жодного рядка файла ще немає в книзі.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
            <numerusform>знайдено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дублікати</translation>
    </message>
    <message>
        <source>For all…</source>
        <translation>Для всіх…</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message>
        <source>After this order</source>
        <translation>Після цього замовлення</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Усього</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Середній чек</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Групи товарів</translation>
    </message>
    <message>
        <source>once it is paid</source>
        <translation>коли буде оплачено</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} з {whole}</translation>
    </message>
    <message>
        <source>was {n}</source>
        <translation>було {n}</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>Add a row</source>
        <translation>Додати рядок</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Ще нічого не записано.</translation>
    </message>
</context>
<context>
    <name>FactTableRow</name>
    <message>
        <source>Remove row {number}</source>
        <translation>Прибрати рядок {number}</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Відомості</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Змінити відомості</translation>
    </message>
    <message>
        <source>Add a fact…</source>
        <translation>Додати відомості…</translation>
    </message>
    <message>
        <source>Won by</source>
        <translation>Хто привів</translation>
    </message>
    <message>
        <source>No phone, e-mail, tax code or terms yet.</source>
        <translation>Ще немає телефону, пошти, коду чи умов.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Згорнути</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>facts</comment>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написати листа</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>переглянути {day}</translation>
    </message>
    <message>
        <source>review due {day}</source>
        <translation>перегляд до {day}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>About the model</source>
        <translation>Про модель</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>діє сьогодні</translation>
    </message>
    <message>
        <source>to look at, nothing changes</source>
        <translation>лише подивитися, нічого не зміниться</translation>
    </message>
    <message>
        <source>Three duties often named are the first three legs: search and base is {search}, sale is {sale}, current base is {base}.</source>
        <translation>Три обов’язки, які часто називають, — це перші три ніжки: пошук і база — «{search}», продаж — «{sale}», поточна база — «{base}».</translation>
    </message>
    <message>
        <source>Which suits us?</source>
        <translation>Що нам підходить?</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Продовжити чернетку</translation>
    </message>
    <message>
        <source>Share out anew…</source>
        <translation>Перерозподілити…</translation>
    </message>
    <message>
        <source>Prepare a switch…</source>
        <translation>Підготувати перехід…</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>When it fits</source>
        <translation>Коли підходить</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Проти</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наше</translation>
    </message>
    <message>
        <source>Kartoteka’s own opinion: the sources do not say it in full</source>
        <translation>Власна думка Kartoteka: джерела не кажуть про це повністю</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Reading…</source>
        <translation>Читаємо…</translation>
    </message>
    <message>
        <source>This file cannot be taken</source>
        <translation>Цей файл не підходить</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>Перетягніть таблицю сюди</translation>
    </message>
    <message>
        <source>Drop a price list here</source>
        <translation>Перетягніть сюди прайс-лист</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with products: name, code, group, unit, price. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) або текст (.csv) із товарами: назва, код, група, одиниця, ціна. Файл лише читається, і до останнього кроку до книги нічого не пишеться.</translation>
    </message>
    <message>
        <source>Drop a list to call here</source>
        <translation>Киньте сюди список для обдзвону</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with names and phones; also contact, e-mail, city, address, line of business, tax code, note. They are no clients before an interest is heard. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) чи текст (.csv) з назвами й телефонами; а також контакт, пошта, місто, адреса, галузь, код, нотатка. Вони ще не клієнти, доки не почуто інтересу. Файл лише читається, до книги нічого не пишеться до останнього кроку.</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with clients, orders or products. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) або текст (.csv) із клієнтами, замовленнями чи товарами. Файл лише читається, і до останнього кроку до книги нічого не пишеться.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Обрати файл…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Best match first</source>
        <translation>Спершу найближчі</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>За людьми</translation>
    </message>
    <message>
        <source>Name, person, phone, city</source>
        <translation>Ім’я, телефон, місто</translation>
    </message>
    <message>
        <source>Whose clients</source>
        <translation>Чиї клієнти</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>Прибрати фільтр</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filter by…</source>
        <translation>Фільтрувати за…</translation>
    </message>
    <message>
        <source>{field}: type to narrow</source>
        <translation>{field}: почніть вводити</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message numerus="yes">
        <source>%n row(s) of new orders will be added</source>
        <translation>
            <numerusform>Буде додано %n рядок нових замовлень</numerusform>
            <numerusform>Буде додано %n рядки нових замовлень</numerusform>
            <numerusform>Буде додано %n рядків нових замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added</source>
        <translation>
            <numerusform>Буде додано %n нового клієнта</numerusform>
            <numerusform>Буде додано %n нових клієнтів</numerusform>
            <numerusform>Буде додано %n нових клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be added</source>
        <translation>
            <numerusform>Буде додано %n новий товар</numerusform>
            <numerusform>Буде додано %n нові товари</numerusform>
            <numerusform>Буде додано %n нових товарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) will be added to the list “{list}”</source>
        <translation>
            <numerusform>До списку «{list}» буде додано %n запис</numerusform>
            <numerusform>До списку «{list}» буде додано %n записи</numerusform>
            <numerusform>До списку «{list}» буде додано %n записів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) change what the book has; step 3 tells each of them</source>
        <translation>
            <numerusform>%n рядок змінює те, що є в книзі; крок 3 називає його</numerusform>
            <numerusform>%n рядки змінюють те, що є в книзі; крок 3 називає кожен</numerusform>
            <numerusform>%n рядків змінюють те, що є в книзі; крок 3 називає кожен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold nothing new and are left as they are</source>
        <translation>
            <numerusform>%n рядок без нового, книга не зміниться</numerusform>
            <numerusform>%n рядки без нового, книга не зміниться</numerusform>
            <numerusform>%n рядків без нового, книга не зміниться</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are skipped; you get the list with the reasons</source>
        <translation>
            <numerusform>%n рядок пропускається; ви отримаєте список з причинами</numerusform>
            <numerusform>%n рядки пропускаються; ви отримаєте список з причинами</numerusform>
            <numerusform>%n рядків пропускаються; ви отримаєте список з причинами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a cell to look at</source>
        <translation>
            <numerusform>У %n рядку є клітинка, на яку варто глянути</numerusform>
            <numerusform>У %n рядках є клітинка, на яку варто глянути</numerusform>
            <numerusform>У %n рядках є клітинка, на яку варто глянути</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the book is made and tested first</source>
        <translation>Спершу копію книги буде зроблено й перевірено</translation>
    </message>
    <message>
        <source>The whole import is one action: one undo takes all of it back</source>
        <translation>Увесь імпорт — одна дія: його можна скасувати одним разом</translation>
    </message>
    <message>
        <source>Going through the rows…</source>
        <translation>Переглядаю рядки…</translation>
    </message>
    <message>
        <source>Making a copy of the book and testing it…</source>
        <translation>Робимо й перевіряємо копію книги…</translation>
    </message>
    <message>
        <source>Row {done} of {total}</source>
        <translation>Рядок {done} з {total}</translation>
    </message>
    <message>
        <source>Writing, then counting marks and totals…</source>
        <translation>Записуємо, потім рахуємо позначки й суми…</translation>
    </message>
    <message>
        <source>Stopping once the copy of the book is whole. Nothing is imported.</source>
        <translation>Зупинимося, щойно копія книги буде ціла. Нічого не імпортовано.</translation>
    </message>
    <message>
        <source>Stopping. Nothing will be left half done…</source>
        <translation>Зупиняємо. Наполовину зробленого не залишиться…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of orders added</source>
        <translation>
            <numerusform>додано %n рядок замовлень</numerusform>
            <numerusform>додано %n рядки замовлень</numerusform>
            <numerusform>додано %n рядків замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>додано %n клієнта</numerusform>
            <numerusform>додано %n клієнтів</numerusform>
            <numerusform>додано %n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>Додано %n товар</numerusform>
            <numerusform>Додано %n товари</numerusform>
            <numerusform>Додано %n товарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) added</source>
        <translation>
            <numerusform>Додано %n запис для обдзвону</numerusform>
            <numerusform>Додано %n записи для обдзвону</numerusform>
            <numerusform>Додано %n записів для обдзвону</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Імпорт скасовано</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>Книга така, як була до нього.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Імпортовано</translation>
    </message>
    <message>
        <source>See the products</source>
        <translation>До товарів</translation>
    </message>
    <message>
        <source>See the calling base</source>
        <translation>До бази для обдзвону</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Перевірте ще раз</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Імпортуємо</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>До клієнтів</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Імпорт іншого файлу</translation>
    </message>
</context>
<context>
    <name>FirstStepsCard</name>
    <message>
        <source>First steps {person} takes</source>
        <translation>Перші кроки: {person}</translation>
    </message>
    <message>
        <source>First steps proposed to {person}</source>
        <translation>Запропоновані перші кроки: {person}</translation>
    </message>
    <message>
        <source>they become next steps when accepted</source>
        <translation>після прийняття стануть наступними кроками</translation>
    </message>
    <message>
        <source>No first steps are proposed.</source>
        <translation>Перших кроків не запропоновано.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of new orders</source>
        <translation>
            <numerusform>%n рядок нових замовлень</numerusform>
            <numerusform>%n рядки нових замовлень</numerusform>
            <numerusform>%n рядків нових замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n новий клієнт</numerusform>
            <numerusform>%n нові клієнти</numerusform>
            <numerusform>%n нових клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before step 4.</source>
        <translation>До кроку 4 нічого не записуємо.</translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s)</source>
        <translation>
            <numerusform>%n новий товар</numerusform>
            <numerusform>%n нові товари</numerusform>
            <numerusform>%n нових товарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new raw record(s)</source>
        <translation>
            <numerusform>%n новий запис для обдзвону</numerusform>
            <numerusform>%n нові записи для обдзвону</numerusform>
            <numerusform>%n нових записів для обдзвону</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation>
            <numerusform>%n вже у книзі</numerusform>
            <numerusform>%n вже у книзі</numerusform>
            <numerusform>%n вже у книзі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Нового для імпорту немає.</translation>
    </message>
    <message>
        <source>Next: stages and sellers</source>
        <translation>Далі: етапи й продавці</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Далі: стовпці</translation>
    </message>
    <message>
        <source>Next: row by row</source>
        <translation>Далі: за рядками</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далі: перевірка</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Імпорт %n рядка</numerusform>
            <numerusform>Імпорт %n рядків</numerusform>
            <numerusform>Імпорт %n рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Імпортувати %n товар</numerusform>
            <numerusform>Імпортувати %n товари</numerusform>
            <numerusform>Імпортувати %n товарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Імпорт %n клієнта</numerusform>
            <numerusform>Імпорт %n клієнтів</numerusform>
            <numerusform>Імпорт %n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootStep</name>
    <message>
        <source>ask how the order went</source>
        <translation>спитати, як пройшло замовлення</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>What is next, and when</source>
        <translation>Що далі й коли</translation>
    </message>
    <message>
        <source>what is next, and when</source>
        <translation>що далі й коли</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>без дати</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Saved with the meeting, so it is here next time.</source>
        <translation>Зберігається із зустріччю, тож буде тут наступного разу.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>прострочено %n день</numerusform>
            <numerusform>прострочено %n дні</numerusform>
            <numerusform>прострочено %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>clients who entered each stage, {period}</source>
        <translation>клієнти, що ввійшли на кожен етап, {period}</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Гроші</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Увійшло</translation>
    </message>
    <message>
        <source>From previous</source>
        <translation>З попереднього</translation>
    </message>
    <message>
        <source>Too early for a funnel</source>
        <translation>Для воронки ще зарано</translation>
    </message>
    <message>
        <source>Percentages are shown from 10 clients on. You have {count}. Until then here is the plain list.</source>
        <translation>Відсотки показуємо від 10 клієнтів. Поки що їх {count}. А доти тут простий список.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n client(s)</source>
        <translation>
            <numerusform>Показати %n клієнта</numerusform>
            <numerusform>Показати %n клієнтів</numerusform>
            <numerusform>Показати %n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of the stage before</source>
        <translation>{part} від попереднього етапу</translation>
    </message>
    <message>
        <source>Entered {stage}</source>
        <translation>Увійшли на етап «{stage}»</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Нові клієнти</translation>
    </message>
</context>
<context>
    <name>GeneralPart</name>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Без анімації</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Мова й вигляд</translation>
    </message>
    <message>
        <source>Lists and motion</source>
        <translation>Списки й рух</translation>
    </message>
    <message>
        <source>of the window; each document has its own</source>
        <translation>мова вікна; у кожного документа своя</translation>
    </message>
    <message>
        <source>System follows the computer, day and night</source>
        <translation>«Як у системі» — вдень і вночі, як комп’ютер</translation>
    </message>
    <message>
        <source>rows and buttons grow with it</source>
        <translation>рядки й кнопки ростуть разом із текстом</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Просторо</translation>
    </message>
    <message>
        <source>a little more air between the rows of lists</source>
        <translation>трохи більше повітря між рядками списків</translation>
    </message>
    <message>
        <source>nothing slides or fades</source>
        <translation>ніщо не рухається й не тане</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системні</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>New group</source>
        <translation>Нова група</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Група товарів</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Rules know the group by its code</source>
        <translation>За кодом групу знають правила</translation>
    </message>
    <message>
        <source>Empty: the name is the code</source>
        <translation>Порожньо: кодом буде назва</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>заповнено %n поле</numerusform>
            <numerusform>заповнено %n поля</numerusform>
            <numerusform>заповнено %n полів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverActs</name>
    <message>
        <source>Who takes the client</source>
        <translation>Хто приймає клієнта</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over a client</source>
        <translation>Передати клієнта</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Запропонувати</translation>
    </message>
    <message>
        <source>A few letters of the name, a person or a phone</source>
        <translation>Кілька літер назви, людини чи цифр телефону</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Функція</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What the next person should know: manner, hours, sore points</source>
        <translation>Що слід знати наступній людині: манера, години, болючі теми</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Open the hand-over that waits</source>
        <translation>Відкрити передачу, що чекає</translation>
    </message>
    <message>
        <source>Type a few letters and choose the client.</source>
        <translation>Напишіть кілька літер і оберіть клієнта.</translation>
    </message>
    <message>
        <source>Choose who takes the client.</source>
        <translation>Виберіть, хто приймає клієнта.</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Нікого не знайдено</translation>
    </message>
    <message>
        <source>{person} has it now</source>
        <translation>Зараз веде {person}</translation>
    </message>
    <message>
        <source>This client waits in a hand-over already.</source>
        <translation>Цього клієнта вже передають.</translation>
    </message>
    <message>
        <source>This client is off the track: bring it back first.</source>
        <translation>Цей клієнт поза конвеєром: спершу поверніть його.</translation>
    </message>
    <message>
        <source>{function}, where it stands now</source>
        <translation>{function}: клієнт тут зараз</translation>
    </message>
    <message>
        <source>{function}: it goes on to “{stage}”</source>
        <translation>{function}: перейде на етап «{stage}»</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
</context>
<context>
    <name>HandOverStrip</name>
    <message>
        <source>Open hand-over</source>
        <translation>Відкрити передачу</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Повернути…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
    <message>
        <source>The hand-over to {person} came back</source>
        <translation>Передачу повертає {person}</translation>
    </message>
    <message>
        <source>Waits to be taken by {person}</source>
        <translation>Чекає, доки прийме {person}</translation>
    </message>
    <message>
        <source>Since {day}.</source>
        <translation>Запропоновано {day}.</translation>
    </message>
    <message>
        <source>The answer is {late}.</source>
        <translation>Відповідь: {late}.</translation>
    </message>
    <message>
        <source>The answer is due {day}.</source>
        <translation>Відповідь потрібна {day}.</translation>
    </message>
</context>
<context>
    <name>HandOverWords</name>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n чекає на відповідь</numerusform>
            <numerusform>%n чекають на відповідь</numerusform>
            <numerusform>%n чекають на відповідь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back</source>
        <translation>
            <numerusform>повернулася %n</numerusform>
            <numerusform>повернулися %n</numerusform>
            <numerusform>повернулося %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>ніщо не чекає</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n чекає</numerusform>
            <numerusform>%n чекають</numerusform>
            <numerusform>%n чекають</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for {person}</source>
        <translation>Відповідь дає {person}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Повернулися</translation>
    </message>
    <message>
        <source>Done this month</source>
        <translation>Завершені цього місяця</translation>
    </message>
    <message>
        <source>Done: {month} {year}</source>
        <translation>Завершені: {month} {year}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>строк {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>з {day}</translation>
    </message>
    <message>
        <source>returned {day}</source>
        <translation>повернуто {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>скасовано {day}</translation>
    </message>
    <message numerus="yes">
        <source>Accept with %n step(s)</source>
        <translation>
            <numerusform>Прийняти, %n крок</numerusform>
            <numerusform>Прийняти, %n кроки</numerusform>
            <numerusform>Прийняти, %n кроків</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
</context>
<context>
    <name>HandOversPage</name>
    <message>
        <source>Hand-overs</source>
        <translation>Передачі</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Whose hand-overs</source>
        <translation>Чиї передачі</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекають</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Повернулися</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Завершені</translation>
    </message>
    <message>
        <source>Which hand-overs</source>
        <translation>Які передачі</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передати клієнта</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Причини</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад до списку</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передати</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Пропонувати знову</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>not said</source>
        <translation>не вказано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>No follow-up date</source>
        <translation>Немає дати відповіді</translation>
    </message>
</context>
<context>
    <name>HeardEdit</name>
    <message>
        <source>Not said</source>
        <translation>Не сказано</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>допомогло</translation>
    </message>
    <message>
        <source>it did not</source>
        <translation>не допомогло</translation>
    </message>
    <message>
        <source>Did the answer help?</source>
        <translation>Чи допомогла відповідь?</translation>
    </message>
    <message>
        <source>What we answered</source>
        <translation>Що ми відповіли</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message numerus="yes">
        <source>%n client(s) not moved</source>
        <translation>
            <numerusform>%n клієнта не переведено</numerusform>
            <numerusform>%n клієнтів не переведено</numerusform>
            <numerusform>%n клієнтів не переведено</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Лишити їх</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести все одно</translation>
    </message>
    <message>
        <source>Why anyway</source>
        <translation>Чому все одно</translation>
    </message>
    <message>
        <source>kept in the history of the clients</source>
        <translation>лишиться в історії клієнтів</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} і ще {count}</translation>
    </message>
    <message>
        <source>Not known yet: {what}</source>
        <translation>Ще невідомо: {what}</translation>
    </message>
    <message>
        <source>The rule “{rule}” does not hold yet</source>
        <translation>Правило «{rule}» ще не виконано</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions of the rule “{name}”</source>
        <translation>Версії правила «{name}»</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Версія {n}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>з {day}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Print the rule sheet of {day}</source>
        <translation>Друкувати аркуш правил на {day}</translation>
    </message>
    <message>
        <source>Have read it:</source>
        <translation>Прочитали:</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Wake up</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Line of business, city and address</source>
        <translation>Галузь, місто й адреса</translation>
    </message>
    <message>
        <source>Click or S: move to another stage</source>
        <translation>Клацніть або S: інший етап</translation>
    </message>
    <message>
        <source>Line of business, city and address are not known yet</source>
        <translation>Сфера діяльності, місто й адреса поки невідомі</translation>
    </message>
    <message>
        <source>Card number. Click to copy it</source>
        <translation>Номер картки. Натисніть, щоб скопіювати</translation>
    </message>
    <message>
        <source>Responsible now. Click to change</source>
        <translation>Відповідальна особа зараз. Натисніть, щоб змінити</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не телефонувати</translation>
    </message>
    <message>
        <source>{stage} since {day}</source>
        <translation>{stage} з {day}</translation>
    </message>
    <message>
        <source>comes back {day}</source>
        <translation>повернеться {day}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Do not take</source>
        <translation>Не брати</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Код товару</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Рядки замовлення</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, {rows}</source>
        <translation>{file}, аркуш «{sheet}», {rows}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новий</translation>
    </message>
    <message>
        <source>change</source>
        <translation>зміна</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>known by the client code</source>
        <translation>впізнано за кодом клієнта</translation>
    </message>
    <message>
        <source>known by the product code</source>
        <translation>впізнано за кодом товару</translation>
    </message>
    <message>
        <source>known by the tax code</source>
        <translation>впізнано за кодом ЄДРПОУ</translation>
    </message>
    <message>
        <source>known by the phone</source>
        <translation>впізнано за телефоном</translation>
    </message>
    <message>
        <source>known by the e-mail</source>
        <translation>впізнано за e-mail</translation>
    </message>
    <message>
        <source>known by the name</source>
        <translation>впізнано за назвою</translation>
    </message>
    <message>
        <source>known by the order number</source>
        <translation>впізнано за номером замовлення</translation>
    </message>
    <message>
        <source>known by the client, day and amount</source>
        <translation>впізнано за клієнтом, днем і сумою</translation>
    </message>
    <message>
        <source>Same client code</source>
        <translation>Той самий код клієнта</translation>
    </message>
    <message>
        <source>Same product code</source>
        <translation>Той самий код товару</translation>
    </message>
    <message>
        <source>Same tax code</source>
        <translation>Той самий податковий код</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Той самий телефон</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Та сама пошта</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Та сама назва</translation>
    </message>
    <message>
        <source>Same order number</source>
        <translation>Той самий номер замовлення</translation>
    </message>
    <message>
        <source>Same client, day and amount</source>
        <translation>Ті самі клієнт, день і сума</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>лишається як є</translation>
    </message>
    <message>
        <source>already in the base</source>
        <translation>уже в базі</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>нічого нового</translation>
    </message>
    <message>
        <source>asked not to be called</source>
        <translation>просили не телефонувати</translation>
    </message>
    <message>
        <source>already a client</source>
        <translation>уже клієнт</translation>
    </message>
    <message>
        <source>in row {number} of the file</source>
        <translation>у рядку {number} файлу</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Доповнити</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Новий</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Fill gaps in all</source>
        <translation>Заповнити порожнє в усіх</translation>
    </message>
    <message>
        <source>Overwrite in all</source>
        <translation>Замінити в усіх</translation>
    </message>
    <message>
        <source>Add all as new</source>
        <translation>Додати всіх як нових</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Пропустити всіх</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>The import is going on. Wait for it, or cancel it first.</source>
        <translation>Триває імпорт. Зачекайте або спершу скасуйте його.</translation>
    </message>
    <message>
        <source>It stays as it was</source>
        <translation>Усе залишається, як було</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Сталося щось неочікуване.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Нічого не імпортовано</translation>
    </message>
    <message>
        <source>The import was cancelled. The book is as it was.</source>
        <translation>Імпорт скасовано. Книга така, як була.</translation>
    </message>
    <message>
        <source>Columns and duplicates</source>
        <translation>Стовпці й дублікати</translation>
    </message>
    <message>
        <source>See what came in</source>
        <translation>Подивитися, що додано</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Обрати файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>Наступний стовпець</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Обрати поле</translation>
    </message>
    <message>
        <source>Next duplicate</source>
        <translation>Наступний дублікат</translation>
    </message>
    <message>
        <source>Fix a cell</source>
        <translation>Виправити клітинку</translation>
    </message>
    <message>
        <source>Undo a choice</source>
        <translation>Скасувати вибір</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Інший файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Що буде</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Перевірка й імпорт</translation>
    </message>
</context>
<context>
    <name>InboxEmpty</name>
    <message>
        <source>Show everyone</source>
        <translation>Показати всіх</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передати клієнта</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Ви працюєте наодинці</translation>
    </message>
    <message>
        <source>Hand-overs begin with the second person: a client then passes on with all that is known.</source>
        <translation>Передачі починаються з другої людини: клієнт переходить з усім, що про нього відомо.</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>Нічого не повернулося</translation>
    </message>
    <message>
        <source>What the next person returns with a reason is collected here.</source>
        <translation>Тут збирається те, що наступна людина повернула з причиною.</translation>
    </message>
    <message>
        <source>No hand-over is done yet</source>
        <translation>Завершених передач ще немає</translation>
    </message>
    <message>
        <source>Those that were accepted, returned and withdrawn stay here as history.</source>
        <translation>Прийняті, повернуті й скасовані лишаються тут як історія.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Ніхто не чекає на відповідь</translation>
    </message>
    <message>
        <source>A hand-over is proposed when a rule holds and the next function is another person’s.</source>
        <translation>Передачу пропонуємо, коли правило виконано, а наступну функцію веде інша людина.</translation>
    </message>
</context>
<context>
    <name>IncludePane</name>
    <message>
        <source>Type a day that has come, for example 24.06.2026.</source>
        <translation>Введіть день, що вже настав, наприклад 24.06.2026.</translation>
    </message>
    <message>
        <source>Always there: {sections}</source>
        <translation>Завжди є: {sections}</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Headings and lines to fill by hand</source>
        <translation>Заголовки й лінії для ручки</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>Що включити</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>History, page 2</source>
        <translation>Історія, стор. 2</translation>
    </message>
    <message>
        <source>Personal notes</source>
        <translation>Особисті нотатки</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Станом на</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Tables</source>
        <translation>Таблиці</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Оберіть таблицю</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Вставлені клітинки</translation>
    </message>
    <message>
        <source>There are no cells in the clipboard. Copy them in your table first.</source>
        <translation>У буфері обміну немає клітинок. Спершу скопіюйте їх у своїй таблиці.</translation>
    </message>
</context>
<context>
    <name>InterestForm</name>
    <message>
        <source>An interest makes a client: what they asked for, and how.</source>
        <translation>Клієнтом робить інтерес: що попросили і як.</translation>
    </message>
    <message>
        <source>What do they want?</source>
        <translation>Чого вони хочуть?</translation>
    </message>
    <message>
        <source>Beans for 3 cafés, a trial delivery</source>
        <translation>Зерно для 3 кав’ярень, пробна поставка</translation>
    </message>
    <message>
        <source>Next step, and when</source>
        <translation>Наступний крок і коли</translation>
    </message>
    <message>
        <source>Meeting, Thu 11:00</source>
        <translation>Зустріч, чт 11:00</translation>
    </message>
    <message>
        <source>How they told it</source>
        <translation>Як вони це сказали</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Join {name}</source>
        <translation>Приєднати до {name}</translation>
    </message>
    <message>
        <source>A new client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>becomes a client</source>
        <translation>стає клієнтом</translation>
    </message>
    <message>
        <source>joins {name}</source>
        <translation>до клієнта {name}</translation>
    </message>
    <message>
        <source>Make a client, next</source>
        <translation>Зробити клієнтом і далі</translation>
    </message>
    <message>
        <source>Join the client, next</source>
        <translation>Приєднати до клієнта й далі</translation>
    </message>
</context>
<context>
    <name>JobTitlesCard</name>
    <message>
        <source>Restore the titles</source>
        <translation>Відновити посади</translation>
    </message>
    <message>
        <source>The list becomes the program’s own again. People keep the titles they have.</source>
        <translation>Список знову стане таким, як у програмі. Люди збережуть свої посади.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>Посади</translation>
    </message>
    <message>
        <source>a title proposes the role</source>
        <translation>посада підказує роль</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Додати посаду</translation>
    </message>
</context>
<context>
    <name>KeyboardPart</name>
    <message>
        <source>Everywhere</source>
        <translation>Усюди</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Картка клієнта</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Усі клавіші</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Що ви хочете зробити?</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Знайти клавішу</translation>
    </message>
    <message>
        <source>No key for that. Ctrl K finds and does everything.</source>
        <translation>Для цього клавіші немає. Ctrl K знайде й зробить усе.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n клавіша</numerusform>
            <numerusform>%n клавіші</numerusform>
            <numerusform>%n клавіш</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Усюди</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Картка клієнта</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
</context>
<context>
    <name>LastOrderEditor</name>
    <message>
        <source>Bought within so many days</source>
        <translation>Купував за стільки днів</translation>
    </message>
    <message>
        <source>Bought nothing for so many days</source>
        <translation>Не купував стільки днів</translation>
    </message>
    <message>
        <source>Bought in a month</source>
        <translation>Купував у місяці</translation>
    </message>
    <message>
        <source>Bought nothing in a month</source>
        <translation>Не купував у місяці</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>Ніколи не купував</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Останнє замовлення</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дні</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Місяць</translation>
    </message>
</context>
<context>
    <name>LegActs</name>
    <message>
        <source>No leg is short now.</source>
        <translation>Зараз жодна ніжка не коротка.</translation>
    </message>
</context>
<context>
    <name>LegsCard</name>
    <message>
        <source>Four legs</source>
        <translation>Чотири ніжки</translation>
    </message>
    <message>
        <source>{week}, Monday to now</source>
        <translation>{week}, від понеділка</translation>
    </message>
    <message>
        <source>Four legs, {count} weeks</source>
        <translation>Чотири ніжки, тижнів: {count}</translation>
    </message>
    <message>
        <source>right: weeks at 80% of norm or more</source>
        <translation>праворуч: тижні від 80% норми</translation>
    </message>
    <message>
        <source>under 60% of norm</source>
        <translation>менше 60% норми</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Тиждень</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>тиждень {number}</translation>
    </message>
    <message>
        <source>{done} of {norm}</source>
        <translation>{done} з {norm}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ще триває</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Норма</translation>
    </message>
</context>
<context>
    <name>LegsWords</name>
    <message numerus="yes">
        <source>of %n first contact(s)</source>
        <translation>
            <numerusform>з %n першого контакту</numerusform>
            <numerusform>з %n перших контактів</numerusform>
            <numerusform>з %n перших контактів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n meeting(s) and proposal(s)</source>
        <translation>
            <numerusform>з %n зустрічі чи пропозиції</numerusform>
            <numerusform>з %n зустрічей і пропозицій</numerusform>
            <numerusform>з %n зустрічей і пропозицій</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n care touch(es)</source>
        <translation>
            <numerusform>з %n дотику супроводу</numerusform>
            <numerusform>з %n дотиків супроводу</numerusform>
            <numerusform>з %n дотиків супроводу</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n personal touch(es)</source>
        <translation>
            <numerusform>з %n особистого дотику</numerusform>
            <numerusform>з %n особистих дотиків</numerusform>
            <numerusform>з %n особистих дотиків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) to go.</source>
        <translation>
            <numerusform>Ще %n новий контакт.</numerusform>
            <numerusform>Ще %n нові контакти.</numerusform>
            <numerusform>Ще %n нових контактів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and proposal(s) to go.</source>
        <translation>
            <numerusform>Ще %n зустріч чи пропозиція.</numerusform>
            <numerusform>Ще %n зустрічі та пропозиції.</numerusform>
            <numerusform>Ще %n зустрічей і пропозицій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n care touch(es) to go.</source>
        <translation>
            <numerusform>Ще %n дотик супроводу.</numerusform>
            <numerusform>Ще %n дотики супроводу.</numerusform>
            <numerusform>Ще %n дотиків супроводу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal touch(es) to go.</source>
        <translation>
            <numerusform>Ще %n особистий дотик.</numerusform>
            <numerusform>Ще %n особисті дотики.</numerusform>
            <numerusform>Ще %n особистих дотиків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Запланувати %n дзвінок</numerusform>
            <numerusform>Запланувати %n дзвінки</numerusform>
            <numerusform>Запланувати %n дзвінків</numerusform>
        </translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>з {count}</translation>
    </message>
    <message>
        <source>{count} behind pace</source>
        <translation>відстає на {count}</translation>
    </message>
    <message>
        <source>norm met</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>the week begins</source>
        <translation>тиждень починається</translation>
    </message>
    <message>
        <source>on pace</source>
        <translation>у темпі</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Тиждень {number}</translation>
    </message>
    <message>
        <source>All four legs stand.</source>
        <translation>Усі чотири ніжки стоять.</translation>
    </message>
    <message>
        <source>{function} is short again.</source>
        <translation>{function}: знову коротка ніжка.</translation>
    </message>
    <message>
        <source>{function} is short.</source>
        <translation>{function}: коротка ніжка.</translation>
    </message>
    <message>
        <source>The stool stands</source>
        <translation>Стілець стоїть</translation>
    </message>
    <message>
        <source>{function} leg is short</source>
        <translation>{function}: коротка ніжка</translation>
    </message>
    <message>
        <source>for Monday</source>
        <translation>на понеділок</translation>
    </message>
    <message>
        <source>for Tuesday</source>
        <translation>на вівторок</translation>
    </message>
    <message>
        <source>for Wednesday</source>
        <translation>на середу</translation>
    </message>
    <message>
        <source>for Thursday</source>
        <translation>на четвер</translation>
    </message>
    <message>
        <source>for Friday</source>
        <translation>на п’ятницю</translation>
    </message>
    <message>
        <source>for Saturday</source>
        <translation>на суботу</translation>
    </message>
    <message>
        <source>for Sunday</source>
        <translation>на неділю</translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>Letters</source>
        <translation>Літери</translation>
    </message>
</context>
<context>
    <name>LevelsView</name>
    <message>
        <source>Levels</source>
        <translation>Рівні</translation>
    </message>
    <message>
        <source>the month is still running</source>
        <translation>місяць ще триває</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Показник</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>норма</translation>
    </message>
    <message>
        <source>Norms are of the whole team: choose Everyone to see and change them.</source>
        <translation>Норми — для всієї команди: щоб бачити й змінювати їх, виберіть «Усі».</translation>
    </message>
    <message>
        <source>A norm is for a month. E or a double click writes it; empty takes it away.</source>
        <translation>Норма — на місяць. E або подвійне клацання записує її, порожнє прибирає.</translation>
    </message>
    <message>
        <source>A norm is for a month of the whole team. E or a double click writes it; empty takes it away.</source>
        <translation>Норма — на місяць для всієї команди. E або подвійне клацання записує її, порожнє прибирає.</translation>
    </message>
    <message>
        <source>{percent}% of the norm</source>
        <translation>{percent}% норми</translation>
    </message>
    <message>
        <source>Short of the norm. {places}.</source>
        <translation>Нижче норми. {places}.</translation>
    </message>
    <message>
        <source>Write a number, or nothing for no norm.</source>
        <translation>Напишіть число або нічого, якщо норми немає.</translation>
    </message>
</context>
<context>
    <name>LeverLine</name>
    <message>
        <source>Three levers</source>
        <translation>Три важелі</translation>
    </message>
    <message>
        <source>What would earn more</source>
        <translation>Що принесе більше</translation>
    </message>
</context>
<context>
    <name>LeversPanel</name>
    <message>
        <source>Three levers: half-year against the one before</source>
        <translation>Три важелі: пів року проти попереднього</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Білі плями</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>розгорнуто</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>Kinds of orders</source>
        <translation>Види замовлень</translation>
    </message>
    <message>
        <source>last half-year</source>
        <translation>останні пів року</translation>
    </message>
    <message>
        <source>before</source>
        <translation>раніше</translation>
    </message>
    <message>
        <source>no kind</source>
        <translation>без виду</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No phone is known: add one on the card.</source>
        <translation>Телефону немає: додайте його в картці.</translation>
    </message>
    <message>
        <source>Calling {number}</source>
        <translation>Дзвонимо {number}</translation>
    </message>
    <message>
        <source>Nothing calls from this computer. Copied: {number}</source>
        <translation>Із цього комп’ютера не подзвонити. Скопійовано: {number}</translation>
    </message>
    <message>
        <source>No e-mail is known: add one on the card.</source>
        <translation>Пошти немає: додайте її в картці.</translation>
    </message>
    <message>
        <source>Writing to {address}</source>
        <translation>Пишемо до {address}</translation>
    </message>
    <message>
        <source>No mail program here. Copied: {address}</source>
        <translation>Тут немає поштової програми. Скопійовано: {address}</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>A new list</source>
        <translation>Новий список</translation>
    </message>
    <message numerus="yes">
        <source>%n in it already; it comes out of the archive</source>
        <translation>
            <numerusform>у ньому вже %n; його буде дістано з архіву</numerusform>
            <numerusform>у ньому вже %n; його буде дістано з архіву</numerusform>
            <numerusform>у ньому вже %n; його буде дістано з архіву</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in it already</source>
        <translation>
            <numerusform>у ньому вже %n</numerusform>
            <numerusform>у ньому вже %n</numerusform>
            <numerusform>у ньому вже %n</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>List to call</source>
        <translation>Список для обдзвону</translation>
    </message>
    <message>
        <source>Lists of the book</source>
        <translation>Списки книги</translation>
    </message>
    <message>
        <source>Where the addresses are from</source>
        <translation>Звідки адреси</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не вказано</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{n} of {all} in this view</source>
        <translation>{n} із {all} у цьому вигляді</translation>
    </message>
    <message>
        <source>{clients}, {sum} in total</source>
        <translation>{clients}, загалом {sum}</translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Lists to call</source>
        <translation>Списки для обдзвону</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новий список</translation>
    </message>
    <message>
        <source>More for this list</source>
        <translation>Інше для цього списку</translation>
    </message>
    <message>
        <source>Hide those put away</source>
        <translation>Сховати прибрані</translation>
    </message>
    <message numerus="yes">
        <source>%n put away</source>
        <translation>
            <numerusform>%n прибраний</numerusform>
            <numerusform>%n прибрані</numerusform>
            <numerusform>%n прибраних</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Write what happened</source>
        <translation>Запишіть, що сталося</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записати</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Write what happened…</source>
        <translation>Запишіть, що сталося…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Other kinds, and the form</source>
        <translation>Інші види та форма</translation>
    </message>
    <message>
        <source>In the form…</source>
        <translation>У формі…</translation>
    </message>
</context>
<context>
    <name>LossesCard</name>
    <message>
        <source>Why sales went to them</source>
        <translation>Чому продажі пішли до них</translation>
    </message>
    <message>
        <source>No sale was lost to them.</source>
        <translation>Жодного продажу їм не програно.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a book file…</source>
        <translation>Відкрити файл книги…</translation>
    </message>
    <message>
        <source>Close this book</source>
        <translation>Закрити цю книгу</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Відкрити книгу</translation>
    </message>
</context>
<context>
    <name>Maker</name>
    <message>
        <source>No preview</source>
        <translation>Перегляду немає</translation>
    </message>
    <message>
        <source>The PDF was not saved</source>
        <translation>PDF не збережено</translation>
    </message>
    <message>
        <source>The document was not made</source>
        <translation>Документ не зроблено</translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation>Не надруковано</translation>
    </message>
    <message>
        <source>The document is ready, but not noted in the book</source>
        <translation>Документ готовий, але в книзі його не записано</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on, does it have paper?</source>
        <translation>Принтер його не прийняв. Чи він увімкнений, чи є папір?</translation>
    </message>
</context>
<context>
    <name>MarksDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>their price {sum}</source>
        <translation>їхня ціна {sum}</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Ліди</translation>
    </message>
    <message>
        <source>Clients in the base</source>
        <translation>Клієнти в базі</translation>
    </message>
    <message>
        <source>Deeds of the leg</source>
        <translation>Справи ніжки</translation>
    </message>
    <message>
        <source>Passed on to first sale</source>
        <translation>Передано на перший продаж</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Зустрічі</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Пропозиції</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>Оплачені замовлення</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Гроші, що надійшли</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Середній чек</translation>
    </message>
    <message>
        <source>Orders a client</source>
        <translation>Замовлень на клієнта</translation>
    </message>
    <message>
        <source>Regular clients</source>
        <translation>Постійні клієнти</translation>
    </message>
    <message>
        <source>Share of all money</source>
        <translation>Частка всіх грошей</translation>
    </message>
    <message>
        <source>Share of their need</source>
        <translation>Частка їхньої потреби</translation>
    </message>
    <message>
        <source>What clients asked for in the month</source>
        <translation>Про що клієнти просили за місяць</translation>
    </message>
    <message>
        <source>Clients that came onto the track</source>
        <translation>Клієнти, що стали на конвеєр</translation>
    </message>
    <message>
        <source>Clients at the level at the end of the month</source>
        <translation>Клієнти на рівні наприкінці місяця</translation>
    </message>
    <message>
        <source>As the stool of Today counts them</source>
        <translation>Як їх рахує стілець на «Сьогодні»</translation>
    </message>
    <message>
        <source>Clients that went on to the first sale</source>
        <translation>Клієнти, що перейшли до першого продажу</translation>
    </message>
    <message>
        <source>Meetings, visits and presentations held</source>
        <translation>Проведені зустрічі, візити й презентації</translation>
    </message>
    <message>
        <source>Offers made, one a client and day</source>
        <translation>Зроблені пропозиції, одна на клієнта за день</translation>
    </message>
    <message>
        <source>Orders that money came for</source>
        <translation>Замовлення, за які надійшли гроші</translation>
    </message>
    <message>
        <source>The money of these orders</source>
        <translation>Гроші за ці замовлення</translation>
    </message>
    <message>
        <source>Money by paid order</source>
        <translation>Гроші на оплачене замовлення</translation>
    </message>
    <message>
        <source>Paid orders by client that bought</source>
        <translation>Оплачених замовлень на клієнта, що купив</translation>
    </message>
    <message>
        <source>Regular by the rule at the end of the month</source>
        <translation>Постійні за правилом наприкінці місяця</translation>
    </message>
    <message>
        <source>The level&apos;s money in all money received</source>
        <translation>Гроші рівня в усіх грошах, що надійшли</translation>
    </message>
    <message>
        <source>What they paid us in a year, of what they need in it</source>
        <translation>Скільки сплатили нам за рік із того, що їм на рік потрібно</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Книга</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>К&amp;лієнт</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Перейти</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two cards</source>
        <translation>Об’єднати дві картки</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Which card is the same as “{name}”?</source>
        <translation>Яка картка — те саме, що «{name}»?</translation>
    </message>
    <message>
        <source>“{name}” stays. Everything met, lost and written under the other name comes to it; the other name goes.</source>
        <translation>«{name}» лишається. Усе побачене, програне й записане під іншою назвою перейде до неї; іншої назви не стане.</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Parts of the card</source>
        <translation>Частини картки</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронологія</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>Another model: choose its card above.</source>
        <translation>Інша модель: виберіть її картку вище.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Switch to one-tier</source>
        <translation>Перехід на однорівневу</translation>
    </message>
    <message>
        <source>Switch to two-tier, hunter and farmer</source>
        <translation>Перехід на дворівневу, мисливець і фермер</translation>
    </message>
    <message>
        <source>Switch to two-tier, contact centre</source>
        <translation>Перехід на дворівневу, контакт-центр</translation>
    </message>
    <message>
        <source>Switch to three-tier</source>
        <translation>Перехід на трирівневу</translation>
    </message>
    <message>
        <source>leads the client from the meeting on</source>
        <translation>веде клієнта від зустрічі й далі</translation>
    </message>
    <message>
        <source>finds and qualifies, does not sell</source>
        <translation>шукає й кваліфікує, не продає</translation>
    </message>
    <message>
        <source>meets and makes the first sale</source>
        <translation>зустрічається й робить перший продаж</translation>
    </message>
    <message>
        <source>repeat sales, keeps clients</source>
        <translation>повторні продажі, утримує клієнтів</translation>
    </message>
    <message>
        <source>keeps the largest clients</source>
        <translation>веде найбільших клієнтів</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Сплячі</translation>
    </message>
    <message>
        <source>also: {name}</source>
        <translation>також: {name}</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>is qualified</source>
        <translation>кваліфіковано</translation>
    </message>
    <message>
        <source>first order is paid</source>
        <translation>перша оплата</translation>
    </message>
    <message>
        <source>ready for care</source>
        <translation>до супроводу</translation>
    </message>
    <message>
        <source>VIP flag</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Client is qualified</source>
        <translation>Клієнта кваліфіковано</translation>
    </message>
    <message>
        <source>First order is paid</source>
        <translation>Перше замовлення оплачено</translation>
    </message>
    <message>
        <source>Client is ready for care</source>
        <translation>Клієнт готовий до супроводу</translation>
    </message>
    <message>
        <source>Client becomes VIP</source>
        <translation>Клієнт стає VIP</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>{function}: {person}, {clients}</source>
        <translation>{function}: {person}, {clients}</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} дня</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>як є</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>late</source>
        <translation>прострочено</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>без кроку</translation>
    </message>
    <message>
        <source>stays with {person}</source>
        <translation>лишається: {person}</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a day, for example 24.06.</source>
        <translation>Введіть день, наприклад 24.06.</translation>
    </message>
    <message>
        <source>Type an hour, for example 15:30.</source>
        <translation>Введіть час, наприклад 15:30.</translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Move anyway…</source>
        <translation>Усе одно перевести…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести все одно</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Fri 10:00, +3d, 24.06</source>
        <translation>пт 10:00, +3д, 24.06</translation>
    </message>
    <message>
        <source>To which day</source>
        <translation>На який день</translation>
    </message>
    <message>
        <source>No day is understood yet</source>
        <translation>Дня ще не зрозуміло</translation>
    </message>
</context>
<context>
    <name>MoveStepDialog</name>
    <message>
        <source>Move the step</source>
        <translation>Перенести крок</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>The stage wants this</source>
        <translation>Цього потребує етап</translation>
    </message>
    <message>
        <source>for example 54 000</source>
        <translation>наприклад, 54 000</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не питали</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Name of the company or person</source>
        <translation>Назва компанії або ім’я особи</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Контактна особа</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код ЄДРПОУ / РНОКПП</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Звідки</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>It looks like “{name}”{place}, already in the book.</source>
        <translation>Схоже на «{name}»{place}: така картка вже є в книзі.</translation>
    </message>
    <message>
        <source>Type the name of the client.</source>
        <translation>Введіть назву клієнта.</translation>
    </message>
</context>
<context>
    <name>NewProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Новий товар</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Додати товар</translation>
    </message>
    <message>
        <source>kg, pack, hour</source>
        <translation>кг, пачка, година</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>без групи</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation>Ціна, {currency}</translation>
    </message>
</context>
<context>
    <name>NewRivalDialog</name>
    <message>
        <source>New competitor</source>
        <translation>Новий конкурент</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Losses and where they were seen come onto the card by themselves.</source>
        <translation>Втрати й те, де їх бачили, з’являються в картці самі.</translation>
    </message>
</context>
<context>
    <name>NewStepDialog</name>
    <message>
        <source>New step</source>
        <translation>Новий крок</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задати крок</translation>
    </message>
    <message>
        <source>A few letters of the name, a person or a phone</source>
        <translation>Кілька літер назви, людини чи цифр телефону</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Send the price, Fri 10:00</source>
        <translation>Надіслати прайс, пт 10:00</translation>
    </message>
    <message>
        <source>What and when</source>
        <translation>Що і коли</translation>
    </message>
    <message>
        <source>Type a few letters and choose the client.</source>
        <translation>Напишіть кілька літер і оберіть клієнта.</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Нікого не знайдено</translation>
    </message>
    <message>
        <source>as usual: {day}</source>
        <translation>як звичайно: {day}</translation>
    </message>
</context>
<context>
    <name>NewTask</name>
    <message>
        <source>What else is to be done</source>
        <translation>Що ще треба зробити</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
</context>
<context>
    <name>NextDialog</name>
    <message>
        <source>for example: they will call themselves</source>
        <translation>наприклад: зателефонують самі</translation>
    </message>
    <message>
        <source>What next and when?</source>
        <translation>Що далі й коли?</translation>
    </message>
    <message>
        <source>Or: nothing more, because</source>
        <translation>Або: більше нічого, бо</translation>
    </message>
</context>
<context>
    <name>NextStepEditor</name>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
</context>
<context>
    <name>NoLists</name>
    <message>
        <source>Import a list</source>
        <translation>Імпортувати список</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новий список</translation>
    </message>
    <message>
        <source>A list to call down</source>
        <translation>Список для обдзвону</translation>
    </message>
    <message>
        <source>Companies from a directory are not clients: nothing is known of their wish to buy. They wait here, apart, until a call shows an interest.</source>
        <translation>Компанії з довідника — ще не клієнти: чи хочуть вони купити, невідомо. Вони чекають тут, окремо, доки дзвінок не покаже інтересу.</translation>
    </message>
</context>
<context>
    <name>NoRecords</name>
    <message>
        <source>Show all</source>
        <translation>Показати всі</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Нікого не знайдено</translation>
    </message>
    <message>
        <source>Looked at names, people, phones, cities and notes.</source>
        <translation>Шукали в назвах, людях, телефонах, містах і нотатках.</translation>
    </message>
    <message>
        <source>Import a table, or add companies one by one (N).</source>
        <translation>Імпортуйте таблицю або додайте компанії по одній (N).</translation>
    </message>
    <message>
        <source>An empty list</source>
        <translation>Список порожній</translation>
    </message>
    <message>
        <source>Everybody in this list is called. Who asked for another day comes back on it.</source>
        <translation>Усіх із цього списку обдзвонено. Хто просив інший день, повернеться того дня.</translation>
    </message>
    <message>
        <source>All called</source>
        <translation>Усіх обдзвонено</translation>
    </message>
    <message>
        <source>No record of the list is in this state.</source>
        <translation>У списку немає записів у такому стані.</translation>
    </message>
</context>
<context>
    <name>NodeEditor</name>
    <message>
        <source>A new line…</source>
        <translation>Новий рядок…</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новий рядок</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Що сказати</translation>
    </message>
    <message>
        <source>They answer</source>
        <translation>Відповідають</translation>
    </message>
    <message>
        <source>Name of the line</source>
        <translation>Назва рядка</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>They answer, and where it leads</source>
        <translation>Що відповідають і куди це веде</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Додати відповідь</translation>
    </message>
    <message>
        <source>Before the call</source>
        <translation>Перед дзвінком</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретар</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Відгалуження</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>Після дзвінка</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Відповідь {number}</translation>
    </message>
    <message>
        <source>Where answer {number} leads</source>
        <translation>Куди веде відповідь {number}</translation>
    </message>
    <message>
        <source>Remove the answer</source>
        <translation>Прибрати відповідь</translation>
    </message>
</context>
<context>
    <name>NotNowDialog</name>
    <message>
        <source>Not now</source>
        <translation>Не зараз</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Відкласти</translation>
    </message>
    <message>
        <source>for example: waits for the new season</source>
        <translation>наприклад: чекає нового сезону</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Чому ні</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Printed on the client card</source>
        <translation>Друкується в картці клієнта</translation>
    </message>
    <message>
        <source>For you alone: not printed unless you say so</source>
        <translation>Лише для вас: не друкується, якщо ви не попросите</translation>
    </message>
    <message>
        <source>Written in the timeline</source>
        <translation>Записано в хронології</translation>
    </message>
</context>
<context>
    <name>NumberChip</name>
    <message>
        <source>Number {number}, change it</source>
        <translation>Номер {number}, змінити</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Змінити номер</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Номер замовлення</translation>
    </message>
</context>
<context>
    <name>Objections</name>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Що вони сказали?</translation>
    </message>
    <message>
        <source>Did the answer help?</source>
        <translation>Чи допомогла відповідь?</translation>
    </message>
    <message>
        <source>Enter writes it down as they said it</source>
        <translation>Enter запише так, як вони сказали</translation>
    </message>
    <message>
        <source>helped / heard</source>
        <translation>допомогло / чули</translation>
    </message>
    <message>
        <source>May stand behind it</source>
        <translation>Що за цим може стояти</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Погодьтеся</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спитайте</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Доведіть</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Допомогло</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>Не допомогло</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ще невідомо</translation>
    </message>
</context>
<context>
    <name>ObjectionsField</name>
    <message>
        <source>A few letters: expensive, supplier…</source>
        <translation>Кілька літер: дорого, постачальник…</translation>
    </message>
    <message>
        <source>Objections heard</source>
        <translation>Почуті заперечення</translation>
    </message>
    <message>
        <source>In these words</source>
        <translation>Цими словами</translation>
    </message>
</context>
<context>
    <name>ObjectionsPart</name>
    <message numerus="yes">
        <source>Heard %n time(s)</source>
        <translation>
            <numerusform>Чули %n раз</numerusform>
            <numerusform>Чули %n рази</numerusform>
            <numerusform>Чули %n разів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the answer helped %n time(s)</source>
        <translation>
            <numerusform>відповідь допомогла %n раз</numerusform>
            <numerusform>відповідь допомогла %n рази</numerusform>
            <numerusform>відповідь допомогла %n разів</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>З архіву</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>До архіву</translation>
    </message>
    <message>
        <source>New objection</source>
        <translation>Нове заперечення</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Add an objection</source>
        <translation>Додати заперечення</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версії</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Що каже клієнт</translation>
    </message>
    <message>
        <source>What may stand behind it</source>
        <translation>Що за цим може стояти</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Погодитися</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спитати</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Доказ</translation>
    </message>
    <message>
        <source>If it does not help</source>
        <translation>Якщо не допомогло</translation>
    </message>
</context>
<context>
    <name>OpeningFrame</name>
    <message>
        <source>Opening the book…</source>
        <translation>Відкриваємо книгу…</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Save order</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Замовлення {number}</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>Повторити останнє</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Скасувати замовлення…</translation>
    </message>
    <message>
        <source>Keep what is typed?</source>
        <translation>Зберегти введене?</translation>
    </message>
    <message>
        <source>The order is not saved. A draft waits with the client.</source>
        <translation>Замовлення не збережено. Чернетка чекатиме в картці клієнта.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Зберегти чернетку</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Скасувати замовлення {number}?</translation>
    </message>
    <message>
        <source>It stays in the book as cancelled and counts in no figures. It can be taken up again.</source>
        <translation>Воно лишиться в книзі скасованим і не враховується в числах. Його можна поновити.</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Скасувати замовлення</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation>Ціна, {currency}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Знижка</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сума, {currency}</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Рядки замовлення</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Додати рядок</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Видалити рядок</translation>
    </message>
    <message>
        <source>Product, line {n}</source>
        <translation>Товар, рядок {n}</translation>
    </message>
    <message>
        <source>Quantity, line {n}</source>
        <translation>Кількість, рядок {n}</translation>
    </message>
    <message>
        <source>Unit, line {n}</source>
        <translation>Одиниця, рядок {n}</translation>
    </message>
    <message>
        <source>Price, line {n}</source>
        <translation>Ціна, рядок {n}</translation>
    </message>
    <message>
        <source>Discount, line {n}</source>
        <translation>Знижка, рядок {n}</translation>
    </message>
    <message>
        <source>Product, or any words</source>
        <translation>Товар або будь-які слова</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {n}: {what}</source>
        <translation>Рядок {n}: {what}</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Parts of the order</source>
        <translation>Частини замовлення</translation>
    </message>
    <message>
        <source>Delivery, checklist, note</source>
        <translation>Поставка, перевірка, примітка</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплати</translation>
    </message>
    <message>
        <source>Returns and claims</source>
        <translation>Повернення й рекламації</translation>
    </message>
    <message>
        <source>Delivery and checklist</source>
        <translation>Поставка й перевірка</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>з {day}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Усі {n}</translation>
    </message>
    <message numerus="yes">
        <source>total, %n order(s)</source>
        <translation>
            <numerusform>загалом, %n замовлення</numerusform>
            <numerusform>загалом, %n замовлення</numerusform>
            <numerusform>загалом, %n замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} з {whole}</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>середній чек</translation>
    </message>
    <message>
        <source>order frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>product groups</source>
        <translation>груп товарів</translation>
    </message>
    <message>
        <source>By month, thousand {currency}</source>
        <translation>За місяцями, тис. {currency}</translation>
    </message>
    <message>
        <source>{months}. Dashed: Regular threshold</source>
        <translation>{months}. Пунктир: поріг постійного</translation>
    </message>
    <message>
        <source>Nothing was bought in the last 6 months</source>
        <translation>За останні 6 місяців нічого не куплено</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Замовлень ще немає</translation>
    </message>
    <message>
        <source>Not bought yet. Note an offer</source>
        <translation>Ще не куплено. Записати пропозицію</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Білі плями</translation>
    </message>
    <message>
        <source>The sheet of what was never bought</source>
        <translation>Аркуш того, чого ще не купували</translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Замовлень ще немає</translation>
    </message>
    <message>
        <source>Write the first one down, with lines or with a sum only.</source>
        <translation>Запишіть перше: із рядками або лише із сумою.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Повернення…</translation>
    </message>
</context>
<context>
    <name>OutgrownStrip</name>
    <message>
        <source>It looks like: {model}.</source>
        <translation>Схоже, підходить: {model}.</translation>
    </message>
    <message>
        <source>For the season ({months}): {model}.</source>
        <translation>На сезон ({months}): {model}.</translation>
    </message>
    <message>
        <source>The book has outgrown its model</source>
        <translation>Книга виросла зі своєї моделі</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Глянути</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не зараз</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Saved: {file}</source>
        <translation>Збережено: {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Надіслано на принтер {printer}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На цьому комп’ютері немає принтера. Збережіть натомість PDF.</translation>
    </message>
    <message>
        <source>Tick a client, or take a blank form.</source>
        <translation>Позначте клієнта або візьміть порожній бланк.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>{flag}: put on by hand</source>
        <translation>{flag}: поставити вручну</translation>
    </message>
    <message>
        <source>{flag}: keep off by hand</source>
        <translation>{flag}: не ставити, вручну</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>Поставити</translation>
    </message>
    <message>
        <source>Keep off</source>
        <translation>Не ставити</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Empty: until it is changed by hand</source>
        <translation>Порожньо: доки не змінять вручну</translation>
    </message>
    <message>
        <source>The rule does not decide for this client until you give it back.</source>
        <translation>Правило не вирішує за цього клієнта, доки ви його не повернете.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>sales</source>
        <translation>продажі</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажі</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Нові клієнти</translation>
    </message>
    <message>
        <source>median from New to first order</source>
        <translation>медіана до 1-го замовлення</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>Перші замовлення</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Who answers for: {function}</source>
        <translation>Хто відповідає: {function}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Who may answer holds the role: People</source>
        <translation>Відповідає той, хто має роль: «Команда»</translation>
    </message>
    <message>
        <source>Department, if one owns it</source>
        <translation>Відділ, якщо відповідає відділ</translation>
    </message>
    <message>
        <source>Clients given by name stay with whom they are; the others go along with their open work.</source>
        <translation>Клієнти, закріплені поіменно, лишаються за своїми людьми; решта переходить разом із відкритими справами.</translation>
    </message>
</context>
<context>
    <name>PacketInDialog</name>
    <message>
        <source>Results of a packet</source>
        <translation>Результати пакета</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Обрати файл…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Рядки файлу</translation>
    </message>
    <message>
        <source>Write the others down, leave the refused lines out</source>
        <translation>Записати решту, відхилені рядки пропустити</translation>
    </message>
    <message>
        <source>Choose the workbook that came back, or drop it here. It is only read first.</source>
        <translation>Оберіть таблицю, що повернулася, або киньте її сюди. Спершу її лише прочитають.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) to write down</source>
        <translation>
            <numerusform>%n результат до запису</numerusform>
            <numerusform>%n результати до запису</numerusform>
            <numerusform>%n результатів до запису</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n рядок відхилено</numerusform>
            <numerusform>%n рядки відхилено</numerusform>
            <numerusform>%n рядків відхилено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back already</source>
        <translation>
            <numerusform>%n уже повернувся</numerusform>
            <numerusform>%n уже повернулися</numerusform>
            <numerusform>%n уже повернулися</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a result</source>
        <translation>
            <numerusform>%n без результату</numerusform>
            <numerusform>%n без результату</numerusform>
            <numerusform>%n без результату</numerusform>
        </translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>результату ще немає</translation>
    </message>
    <message>
        <source>{result}, back already</source>
        <translation>{result}, уже повернулося</translation>
    </message>
</context>
<context>
    <name>PacketOutDialog</name>
    <message>
        <source>Give out a packet</source>
        <translation>Видати пакет</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Видати</translation>
    </message>
    <message>
        <source>the next to call, new ones and those due</source>
        <translation>наступні в черзі: нові й ті, кому час</translation>
    </message>
    <message>
        <source>Call centre, Marta</source>
        <translation>Кол-центр, Марта</translation>
    </message>
    <message>
        <source>without a script</source>
        <translation>без скрипту</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>PDF for paper</source>
        <translation>PDF для паперу</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Скільки</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Які</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Only code, name and phone leave, with the script. Nothing else of the record, and no client. Every export is written down: who, when, how many.</source>
        <translation>Виходять лише код, назва й телефон, разом зі скриптом. Більше нічого із запису і жодного клієнта. Кожну видачу записано: хто, коли, скільки.</translation>
    </message>
    <message>
        <source>Packet {n}</source>
        <translation>Пакет {n}</translation>
    </message>
    <message numerus="yes">
        <source>the first of the %n shown</source>
        <translation>
            <numerusform>перші з %n показаного</numerusform>
            <numerusform>перші з %n показаних</numerusform>
            <numerusform>перші з %n показаних</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message>
        <source>Packets given out</source>
        <translation>Видані пакети</translation>
    </message>
    <message>
        <source>Rows of the packet</source>
        <translation>Рядки пакета</translation>
    </message>
    <message>
        <source>No packet was given out yet.</source>
        <translation>Пакетів ще не видавали.</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Годин роботи</translation>
    </message>
    <message>
        <source>3.5 or 3:30</source>
        <translation>3,5 або 3:30</translation>
    </message>
    <message>
        <source>Excel again…</source>
        <translation>Ще раз в Excel…</translation>
    </message>
    <message>
        <source>PDF again…</source>
        <translation>Ще раз у PDF…</translation>
    </message>
    <message>
        <source>Results came back…</source>
        <translation>Результати повернулися…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Пакети</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Left: {how}</source>
        <translation>Видано: {how}</translation>
    </message>
    <message>
        <source>Never left.</source>
        <translation>Ще не видавали.</translation>
    </message>
    <message>
        <source>{who}, all packets: {hours} h, results {back}, clients {clients}</source>
        <translation>{who}, усі пакети: {hours} год, результатів {back}, клієнтів {clients}</translation>
    </message>
    <message>
        <source>Type hours as 3.5 or 3:30.</source>
        <translation>Введіть години як 3,5 або 3:30.</translation>
    </message>
    <message>
        <source>Where to save the packet</source>
        <translation>Куди зберегти пакет</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Нічого не знайдено: «{text}»</translation>
    </message>
    <message>
        <source>Recent clients</source>
        <translation>Останні клієнти</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>На цій сторінці</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результати</numerusform>
            <numerusform>%n результатів</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message>
        <source>Client, person, phone, order, command…</source>
        <translation>Клієнт, людина, телефон, замовлення, команда…</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результати</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрити</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>дії</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>вибір</translation>
    </message>
    <message>
        <source>only commands</source>
        <translation>лише команди</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>замовлення</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>names, phones, notes, orders</source>
        <translation>назви, телефони, нотатки, замовлення</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команди</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>усе</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Paper</source>
        <translation>Папір</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>A4, upright</source>
        <translation>A4, книжкова</translation>
    </message>
    <message>
        <source>A4, both sides</source>
        <translation>A4, з двох боків</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайний</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Великий</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Частини налаштувань</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Whose pay</source>
        <translation>Чия оплата</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Pay scheme</source>
        <translation>Схема мотивації</translation>
    </message>
</context>
<context>
    <name>PayRulesDialog</name>
    <message>
        <source>Rules of pay</source>
        <translation>Правила оплати</translation>
    </message>
    <message>
        <source>who hands over</source>
        <translation>тому, хто передає</translation>
    </message>
    <message>
        <source>who takes over</source>
        <translation>тому, хто приймає</translation>
    </message>
    <message>
        <source>First orders of a client, first sales</source>
        <translation>Перші продажі: скільки замовлень</translation>
    </message>
    <message>
        <source>Working days until a lead counts unanswered</source>
        <translation>Лід без відповіді зараховано через, роб. днів</translation>
    </message>
    <message>
        <source>Days after a hand-over that sales are shared</source>
        <translation>Скільки днів після передачі продажі спільні</translation>
    </message>
    <message>
        <source>Percent of them for who handed over</source>
        <translation>Відсоток із них тому, хто передав</translation>
    </message>
    <message>
        <source>Money of the hand-over day is of</source>
        <translation>Кому гроші дня передачі</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>PayView</name>
    <message>
        <source>Pay</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Схеми</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Приміряти</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Закрити місяць</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>Місяць ще не минув.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрито</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>попередньо</translation>
    </message>
    <message>
        <source>preliminary, the month is still running</source>
        <translation>попередньо, місяць ще триває</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Оклад</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>Нараховано</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Коригування</translation>
    </message>
    <message>
        <source>To be paid, {currency}</source>
        <translation>До виплати, {currency}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрито {day}</translation>
    </message>
    <message>
        <source>no plan set</source>
        <translation>план не задано</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Received {sum}: first sales {first}, repeat sales {repeat}, VIP {vip}.</source>
        <translation>Надійшло {sum}: перші продажі {first}, повторні {repeat}, VIP {vip}.</translation>
    </message>
    <message>
        <source>{sum} could be credited to nobody.</source>
        <translation>Нікому не зараховано: {sum}.</translation>
    </message>
    <message>
        <source>Plan of the company {plan}: {percent}.</source>
        <translation>План компанії {plan}: {percent}.</translation>
    </message>
    <message>
        <source>No scheme or no target pay: {names}. Their base and fixed sums are nothing.</source>
        <translation>Немає схеми або цільової оплати: {names}. Оклад і сталі суми в них — нуль.</translation>
    </message>
    <message>
        <source>Statements of {count} people, {sum} in all, will never change after that.</source>
        <translation>Після цього розрахунки вже не зміняться. Людей: {count}, разом {sum}.</translation>
    </message>
    <message>
        <source>What changes later becomes a correction of the next month.</source>
        <translation>Те, що зміниться згодом, стане коригуванням наступного місяця.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has decided yet about %n contested order(s).</source>
        <translation>
            <numerusform>Ще не вирішено про %n спірне замовлення.</numerusform>
            <numerusform>Ще не вирішено про %n спірні замовлення.</numerusform>
            <numerusform>Ще не вирішено про %n спірних замовлень.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {month}?</source>
        <translation>Закрити {month}?</translation>
    </message>
</context>
<context>
    <name>PaymentsPart</name>
    <message>
        <source>Add payment</source>
        <translation>Додати оплату</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сума, {currency}</translation>
    </message>
    <message>
        <source>still to pay, {paid} of {sum} is paid</source>
        <translation>ще сплатити, сплачено {paid} з {sum}</translation>
    </message>
    <message>
        <source>still to pay: it counts as paid, no payments are written down</source>
        <translation>ще сплатити: вважається оплаченим, оплат не записано</translation>
    </message>
    <message>
        <source>Remove the payment</source>
        <translation>Прибрати оплату</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Контактні особи</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Add who you talk to</source>
        <translation>Додайте, з ким ви говорите</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Дзвінки</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Зустрічі</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Пропозиції</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Нових</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Вчасно</translation>
    </message>
    <message>
        <source>Sales, {currency}</source>
        <translation>Продажі, {currency}</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>За людьми</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>“On time” is a step done on its day or earlier. Moved steps count from the first date.</source>
        <translation>«Вчасно» — крок виконано у свій день або раніше. Перенесені кроки рахуємо від першої дати.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>власник</translation>
    </message>
    <message>
        <source>{done} of {all} steps on time</source>
        <translation>вчасно {done} з {all} кроків</translation>
    </message>
    <message>
        <source>{name} closes {percent}% of steps on time.</source>
        <translation>{name}: вчасно {percent}% кроків.</translation>
    </message>
    <message>
        <source>{count} of {all} late steps are at {stage}.</source>
        <translation>{count} з {all} прострочених кроків: етап «{stage}».</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показати їх</translation>
    </message>
    <message>
        <source>{name}, late steps</source>
        <translation>{name}, прострочені кроки</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>{name} stays for now</source>
        <translation>{name} поки лишається</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ще ні</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Move their clients…</source>
        <translation>Передати їхніх клієнтів…</translation>
    </message>
    <message>
        <source>Nobody is away now.</source>
        <translation>Зараз усі на місці.</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>кілька людей</translation>
    </message>
    <message>
        <source>{day}: {giver} → {receiver}, {clients}</source>
        <translation>{day}: {giver} → {receiver}, {clients}</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Друкувати акт передачі</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>who sells from this book</source>
        <translation>хто продає за цією книгою</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>Заміни</translation>
    </message>
    <message>
        <source>the clients come back by themselves</source>
        <translation>клієнти повертаються самі</translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation>Передано вручну</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Move clients…</source>
        <translation>Передати клієнтів…</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Призначити заміну…</translation>
    </message>
    <message>
        <source>With the second person the lists show whose client it is. Nobody is deleted: who leaves stays in the history.</source>
        <translation>Із другою людиною списки показують, чий клієнт. Нікого не видаляють: хто пішов, лишається в історії.</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>You are alone so far. Add who else will sell: each then gets a role and clients of their own.</source>
        <translation>Поки що ви самі. Додайте, хто ще продаватиме: кожен матиме свою роль і своїх клієнтів.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Додати особу…</translation>
    </message>
    <message>
        <source>Strengths and titles: People</source>
        <translation>Сильні сторони й посади: «Команда»</translation>
    </message>
    <message>
        <source>VIP clients have a manager of their own</source>
        <translation>VIP-клієнти мають свого менеджера</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Хто за що відповідає</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Хто що робить</translation>
    </message>
    <message>
        <source>outsourced</source>
        <translation>ззовні</translation>
    </message>
    <message>
        <source>good at: {strengths}</source>
        <translation>сильні сторони: {strengths}</translation>
    </message>
    <message>
        <source>{person}: {role}</source>
        <translation>{person}: {role}</translation>
    </message>
    <message>
        <source>Who answers for: {function}</source>
        <translation>Хто відповідає: {function}</translation>
    </message>
    <message>
        <source>department</source>
        <translation>відділ</translation>
    </message>
    <message>
        <source>Department of: {function}</source>
        <translation>Відділ: {function}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>як зараз</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Нова особа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Sales manager, qualifier…</source>
        <translation>Менеджер з продажу, кваліфікатор…</translation>
    </message>
    <message>
        <source>First meetings, the range, patience…</source>
        <translation>Перші зустрічі, асортимент, терпіння…</translation>
    </message>
    <message>
        <source>Works for us from outside</source>
        <translation>Працює на нас ззовні</translation>
    </message>
    <message>
        <source>By the role</source>
        <translation>За роллю</translation>
    </message>
    <message>
        <source>As in the scheme</source>
        <translation>Як у схемі</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Посада</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ролі</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>Сильні сторони</translation>
    </message>
    <message>
        <source>Paid by the scheme</source>
        <translation>Оплата за схемою</translation>
    </message>
    <message>
        <source>Target pay of a month, {sign}</source>
        <translation>Цільова оплата за місяць, {sign}</translation>
    </message>
    <message>
        <source>With the second person the lists show whose client it is, Today and the pipeline can show one person’s work, and clients can be handed over. Nothing else changes, and one undo takes it back.</source>
        <translation>Із другою людиною списки показують, чий клієнт, «Сьогодні» й конвеєр можуть показати роботу однієї людини, а клієнтів можна передавати. Більше нічого не змінюється, і все можна скасувати одним разом.</translation>
    </message>
    <message>
        <source>In the list of titles this is: {role}</source>
        <translation>У списку посад це: {role}</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Change {name}</source>
        <translation>Змінити: {name}</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Ще: {name}</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>ззовні</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>власник</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ви</translation>
    </message>
    <message>
        <source>paid as: {scheme}</source>
        <translation>оплата: {scheme}</translation>
    </message>
    <message>
        <source>{sum} a month</source>
        <translation>{sum} на місяць</translation>
    </message>
    <message>
        <source>left the team; history keeps the name</source>
        <translation>більше не в команді; ім’я лишається в історії</translation>
    </message>
    <message>
        <source>Answers for: {functions}</source>
        <translation>Відповідає за: {functions}</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n відкритий крок</numerusform>
            <numerusform>%n відкриті кроки</numerusform>
            <numerusform>%n відкритих кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n відкрите замовлення</numerusform>
            <numerusform>%n відкриті замовлення</numerusform>
            <numerusform>%n відкритих замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands in for: {names}</source>
        <translation>Заміщує: {names}</translation>
    </message>
    <message>
        <source>Good at: {what}</source>
        <translation>Сильні сторони: {what}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Move their clients…</source>
        <translation>Передати їхніх клієнтів…</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Призначити заміну…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>no clients yet</source>
        <translation>клієнтів ще немає</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Це я</translation>
    </message>
    <message>
        <source>Make the owner</source>
        <translation>Зробити власником</translation>
    </message>
    <message>
        <source>Left the team</source>
        <translation>Більше не в команді</translation>
    </message>
    <message>
        <source>Back in the team</source>
        <translation>Знову в команді</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>no phone</source>
        <translation>немає телефону</translation>
    </message>
    <message>
        <source>Looks like the client {name}</source>
        <translation>Схоже на клієнта {name}</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Перший дзвінок</translation>
    </message>
    <message>
        <source>Copied: {phone}</source>
        <translation>Скопійовано: {phone}</translation>
    </message>
    <message>
        <source>Whom we call</source>
        <translation>Кому дзвонимо</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Call {number}</source>
        <translation>Подзвонити {number}</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Написати на {address}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>PhoneDoubt</name>
    <message numerus="yes">
        <source>%n digit(s) short. Save as it is, or finish it.</source>
        <translation>
            <numerusform>Бракує %n цифри. Збережіть як є або допишіть.</numerusform>
            <numerusform>Бракує %n цифр. Збережіть як є або допишіть.</numerusform>
            <numerusform>Бракує %n цифр. Збережіть як є або допишіть.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>{count} open, {sum} expected</source>
        <translation>У роботі {count}, очікуємо {sum}</translation>
    </message>
    <message>
        <source>Choose card</source>
        <translation>Вибір картки</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Попередній етап</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Будь-який етап</translation>
    </message>
    <message>
        <source>. {name} folded</source>
        <translation>. Згорнуто: {name}</translation>
    </message>
    <message>
        <source>. {names} and {last} folded</source>
        <translation>. Згорнуто: {names} і {last}</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Ніщо не підходить під фільтр</translation>
    </message>
    <message>
        <source>No VIP yet</source>
        <translation>VIP ще немає</translation>
    </message>
    <message>
        <source>{function}: no clients yet</source>
        <translation>{function}: клієнтів ще немає</translation>
    </message>
    <message>
        <source>They come here as you move them on.</source>
        <translation>Вони з’являться тут, коли ви їх переведете.</translation>
    </message>
    <message>
        <source>Closest: {client}, {distance}.</source>
        <translation>Найближчий: {client}, {distance}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Fold or unfold a function</source>
        <translation>Згорнути або розгорнути</translation>
    </message>
</context>
<context>
    <name>PlanCallsDialog</name>
    <message>
        <source>Plan calls</source>
        <translation>Запланувати дзвінки</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Що зробити</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>З ким</translation>
    </message>
    <message>
        <source>Every client of this function has a step already.</source>
        <translation>У кожного клієнта цієї функції вже є крок.</translation>
    </message>
    <message numerus="yes">
        <source>The calling base has %n record(s) more to call.</source>
        <translation>
            <numerusform>У базі для обдзвону ще %n запис.</numerusform>
            <numerusform>У базі для обдзвону ще %n записи.</numerusform>
            <numerusform>У базі для обдзвону ще %n записів.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>На які дні</translation>
    </message>
    <message>
        <source>{day}: {planned} planned</source>
        <translation>{day}: заплановано {planned}</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Запланувати %n дзвінок</numerusform>
            <numerusform>Запланувати %n дзвінки</numerusform>
            <numerusform>Запланувати %n дзвінків</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a day.</source>
        <translation>Позначте день.</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Перший контакт</translation>
    </message>
    <message>
        <source>Agree the meeting or the proposal</source>
        <translation>Домовитися про зустріч чи пропозицію</translation>
    </message>
    <message>
        <source>Ask how it goes, offer the next order</source>
        <translation>Спитати, як справи, запропонувати наступне замовлення</translation>
    </message>
    <message>
        <source>Personal call</source>
        <translation>Особистий дзвінок</translation>
    </message>
    <message>
        <source>{stage} for {days}, no step</source>
        <translation>{stage} вже {days}, кроку немає</translation>
    </message>
    <message>
        <source>{stage}, no order for {days}</source>
        <translation>{stage}, замовлень немає {days}</translation>
    </message>
    <message>
        <source>{stage}, not touched for {days}</source>
        <translation>{stage}, дотиків немає {days}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Who would move</source>
        <translation>Хто мав би перейти</translation>
    </message>
    <message>
        <source>Who moves</source>
        <translation>Хто переходить</translation>
    </message>
    <message>
        <source>Who stays as an exception</source>
        <translation>Хто лишається як виняток</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>With nobody</source>
        <translation>Ні в кого</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Які клієнти</translation>
    </message>
    <message>
        <source>Clients of the plan</source>
        <translation>Клієнти плану</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message numerus="yes">
        <source>%n call(s) made. Whoever is to be called later comes back on the day.</source>
        <translation>
            <numerusform>Зроблено %n дзвінок. Кому дзвонити пізніше, повернеться свого дня.</numerusform>
            <numerusform>Зроблено %n дзвінки. Кому дзвонити пізніше, повернеться свого дня.</numerusform>
            <numerusform>Зроблено %n дзвінків. Кому дзвонити пізніше, повернеться свого дня.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the whole list</source>
        <translation>Це весь список</translation>
    </message>
</context>
<context>
    <name>PlayerView</name>
    <message>
        <source>Back to the lists</source>
        <translation>До списків</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Hand-over points</source>
        <translation>Точки передачі</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Edit in Rules</source>
        <translation>Змінити правила</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Хто, кому</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Цього кварталу</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Чекали</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>No rule is set</source>
        <translation>Правила немає</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>одна людина</translation>
    </message>
    <message>
        <source>One-tier, {name} alone</source>
        <translation>Однорівнева: лише {name}</translation>
    </message>
    <message>
        <source>One-tier, {name} sells</source>
        <translation>Однорівнева: продає {name}</translation>
    </message>
    <message>
        <source>One-tier: {names}</source>
        <translation>Однорівнева: {names}</translation>
    </message>
    <message>
        <source>book created</source>
        <translation>створено книгу</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) to {name}</source>
        <translation>
            <numerusform>%n клієнт: {name}</numerusform>
            <numerusform>%n клієнти: {name}</numerusform>
            <numerusform>%n клієнтів: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved</source>
        <translation>
            <numerusform>передано клієнтів: %n</numerusform>
            <numerusform>передано клієнтів: %n</numerusform>
            <numerusform>передано клієнтів: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} keeps VIP</source>
        <translation>VIP веде {name}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{day}, order {number}</source>
        <translation>{day}, замовлення {number}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Немає наступного кроку</translation>
    </message>
    <message>
        <source>Off the track</source>
        <translation>Поза конвеєром</translation>
    </message>
    <message>
        <source>No next step is needed.</source>
        <translation>Наступний крок не потрібен.</translation>
    </message>
    <message>
        <source>Press T to set one.</source>
        <translation>Натисніть T, щоб призначити.</translation>
    </message>
    <message>
        <source>total</source>
        <translation>загалом</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>середній чек</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>VIP at {n}%</source>
        <translation>VIP на {n}%</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>Orders by month, thousand {sign}</source>
        <translation>Замовлення за місяцями, тис. {sign}</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Стор. {page} з {count}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Умістити</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Preview is the page that will be printed</source>
        <translation>Саме це надрукується</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Before you apply</source>
        <translation>Перш ніж застосувати</translation>
    </message>
    <message>
        <source>nothing is changed yet</source>
        <translation>ще нічого не змінено</translation>
    </message>
    <message>
        <source>Edit a rule or move its switch: here you will see who comes in and who leaves, before it counts.</source>
        <translation>Змініть правило або перемкніть його: тут буде видно, хто додасться і хто випаде, ще до застосування.</translation>
    </message>
    <message>
        <source>Untick a client to leave it as it is. It gets the mark “by hand”.</source>
        <translation>Зніміть позначку, щоб лишити клієнта як є. Він отримає мітку «вручну».</translation>
    </message>
    <message>
        <source>Why they are left as they are</source>
        <translation>Чому їх лишено як є</translation>
    </message>
    <message>
        <source>What else happens</source>
        <translation>Що ще станеться</translation>
    </message>
    <message>
        <source>Every change is written in the client’s history</source>
        <translation>Кожну зміну записано в історії клієнта</translation>
    </message>
    <message>
        <source>Clients that would change</source>
        <translation>Клієнти, у яких щось зміниться</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>The way opens</source>
        <translation>Шлях відкриється</translation>
    </message>
    <message>
        <source>The way closes</source>
        <translation>Шлях закриється</translation>
    </message>
    <message>
        <source>Become {name}</source>
        <translation>Стануть: {name}</translation>
    </message>
    <message>
        <source>Stop being {name}</source>
        <translation>Перестануть: {name}</translation>
    </message>
    <message>
        <source>Mend what is red first</source>
        <translation>Спершу виправте червоне</translation>
    </message>
    <message>
        <source>Say why: it stands on the card of the client.</source>
        <translation>Скажіть чому: це стоятиме в картці клієнта.</translation>
    </message>
    <message>
        <source>{name}: clients</source>
        <translation>{name}: клієнти</translation>
    </message>
    <message numerus="yes">
        <source>+ %n come in</source>
        <translation>
            <numerusform>+ %n додасться</numerusform>
            <numerusform>+ %n додадуться</numerusform>
            <numerusform>+ %n додадуться</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n leave</source>
        <translation>
            <numerusform>− %n випаде</numerusform>
            <numerusform>− %n випадуть</numerusform>
            <numerusform>− %n випадуть</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody changes</source>
        <translation>ніхто не зміниться</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) move on the board</source>
        <translation>
            <numerusform>%n картка рухається на дошці</numerusform>
            <numerusform>%n картки рухаються на дошці</numerusform>
            <numerusform>%n карток рухаються на дошці</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody moves on the board: you are asked first</source>
        <translation>На дошці ніхто не рухається: спершу спитаємо вас</translation>
    </message>
    <message numerus="yes">
        <source>%n next step(s) are written</source>
        <translation>
            <numerusform>Буде записано %n наступний крок</numerusform>
            <numerusform>Буде записано %n наступні кроки</numerusform>
            <numerusform>Буде записано %n наступних кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n more rule(s)</source>
        <translation>
            <numerusform>разом із ще %n правилом</numerusform>
            <numerusform>разом із ще %n правилами</numerusform>
            <numerusform>разом із ще %n правилами</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} will change</source>
        <translation>зміниться {n} з {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n зміниться</numerusform>
            <numerusform>%n зміняться</numerusform>
            <numerusform>%n зміняться</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to {n}</source>
        <translation>Застосувати до {n}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Застосувати</translation>
    </message>
</context>
<context>
    <name>PricesCard</name>
    <message>
        <source>Their prices heard in lost sales</source>
        <translation>Їхні ціни, почуті у втрачених продажах</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Новий товар</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>pcs, kg, hour</source>
        <translation>шт, кг, година</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без групи</translation>
    </message>
    <message>
        <source>Empty: the name is the code</source>
        <translation>Порожньо: кодом буде назва</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>Price, {sign}</source>
        <translation>Ціна, {sign}</translation>
    </message>
</context>
<context>
    <name>ProductPopup</name>
    <message>
        <source>Products found</source>
        <translation>Знайдені товари</translation>
    </message>
    <message>
        <source>new group for this client</source>
        <translation>нова група для клієнта</translation>
    </message>
    <message>
        <source>New product “{title}”</source>
        <translation>Новий товар «{title}»</translation>
    </message>
</context>
<context>
    <name>ProductsPart</name>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Упорядкувати</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Додати групу</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Групи товарів</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Чинні</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архів</translation>
    </message>
    <message>
        <source>Which products</source>
        <translation>Які товари</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Імпорт із файлу…</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Додати товар</translation>
    </message>
    <message>
        <source>Name, code or group</source>
        <translation>Назва, код або група</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>До архіву</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Price, {sign}</source>
        <translation>Ціна, {sign}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Рядків замовлень</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без групи</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Усі товари</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation>Нічого не зветься «{text}»</translation>
    </message>
    <message>
        <source>Neither a name nor a code nor a group has it.</source>
        <translation>Немає ні в назвах, ні в кодах, ні в групах.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архів порожній</translation>
    </message>
    <message>
        <source>Products no longer sold go here; old orders keep them.</source>
        <translation>Сюди йдуть товари, яких більше не продають; старі замовлення їх зберігають.</translation>
    </message>
    <message>
        <source>No products in this group</source>
        <translation>У цій групі немає товарів</translation>
    </message>
    <message>
        <source>Add the first one.</source>
        <translation>Додайте перший.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товарів ще немає</translation>
    </message>
    <message>
        <source>With products and groups each card shows what the client does not buy yet.</source>
        <translation>З товарами й групами кожна картка показує, чого клієнт ще не купує.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>З архіву</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раніше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
</context>
<context>
    <name>PromiseEditor</name>
    <message>
        <source>We</source>
        <translation>Ми</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Вони</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>Хто обіцяв</translation>
    </message>
    <message>
        <source>Send the samples, Fri</source>
        <translation>Надіслати зразки, пт</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Що обіцяно</translation>
    </message>
    <message>
        <source>by what day</source>
        <translation>до якого дня</translation>
    </message>
    <message>
        <source>By what day</source>
        <translation>До якого дня</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>the money</source>
        <translation>гроші</translation>
    </message>
    <message>
        <source>the signed contract</source>
        <translation>підписаний договір</translation>
    </message>
    <message>
        <source>a prepayment</source>
        <translation>передоплата</translation>
    </message>
    <message>
        <source>What proves an order</source>
        <translation>Що підтверджує замовлення</translation>
    </message>
    <message>
        <source>An order is proven by</source>
        <translation>Замовлення підтверджує</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>not answered yet</source>
        <translation>відповіді ще немає</translation>
    </message>
    <message>
        <source>The book cannot tell: please answer.</source>
        <translation>Книга цього не знає: дайте відповідь.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>As the book says</source>
        <translation>Як каже книга</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Mixed</source>
        <translation>Мішане</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>крапка з комою ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>кома ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляція</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>риска |</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Обдзвін</translation>
    </message>
    <message>
        <source>What the table holds</source>
        <translation>Що в таблиці</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Аркуш</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Роздільник</translation>
    </message>
    <message>
        <source>First row holds the headings</source>
        <translation>У першому рядку заголовки</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} з {all}</translation>
    </message>
    <message>
        <source>Ask {person}</source>
        <translation>Спитати: {person}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>запитано {day}</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <translation>Готовність до передачі</translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>{count} of {all} came back in {days} days</source>
        <translation>повернулося {count} з {all} за {days} дн.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>More for this record</source>
        <translation>Інше для цього запису</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Дзвінки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Looks like the client {name}</source>
        <translation>Схоже на клієнта {name}</translation>
    </message>
    <message>
        <source>Nobody has called yet.</source>
        <translation>Ще ніхто не дзвонив.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>calls</comment>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Company, person, phone, city</source>
        <translation>Компанія, людина, телефон, місто</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>Які записи</translation>
    </message>
    <message>
        <source>Records to call</source>
        <translation>Записи для обдзвону</translation>
    </message>
</context>
<context>
    <name>RefusalPane</name>
    <message>
        <source>Open to read</source>
        <translation>Відкрити для читання</translation>
    </message>
    <message>
        <source>Restore the last copy</source>
        <translation>Відновити останню копію</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Знайти файл…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Other books</source>
        <translation>Інші книги</translation>
    </message>
    <message>
        <source>The book is from a newer Kartoteka</source>
        <translation>Книга з новішої Kartoteka</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing was changed. Update the program here, then open {name} again.</source>
        <translation>Нічого не втрачено й не змінено. Оновіть тут програму та знову відкрийте {name}.</translation>
    </message>
    <message>
        <source>The book is not there</source>
        <translation>Книги там немає</translation>
    </message>
    <message>
        <source>{name} was moved, or its disk is not plugged in. Plug it in, or find the file.</source>
        <translation>{name} перенесли, або її диск не під’єднано. Під’єднайте диск або знайдіть файл.</translation>
    </message>
    <message>
        <source>Another program holds the book</source>
        <translation>Книгу тримає інша програма</translation>
    </message>
    <message>
        <source>It may be copying {name} just now. Nothing was changed; try again in a moment.</source>
        <translation>Можливо, зараз вона копіює {name}. Нічого не змінено; спробуйте за мить.</translation>
    </message>
    <message>
        <source>The book is of an older kind</source>
        <translation>Книга старішого зразка</translation>
    </message>
    <message>
        <source>{name} has to be opened for writing once. Nothing was changed.</source>
        <translation>{name} треба один раз відкрити для запису. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The book could not be brought up to date</source>
        <translation>Не вдалося оновити книгу</translation>
    </message>
    <message>
        <source>{name} is as it was, and a copy made before is there. Try again, or restore the copy.</source>
        <translation>{name} така, як була, і є зроблена перед тим копія. Спробуйте ще або відновіть копію.</translation>
    </message>
    <message>
        <source>This is not a book</source>
        <translation>Це не книга</translation>
    </message>
    <message>
        <source>{name} was not touched. If it was a book once, its last copy can be put back.</source>
        <translation>{name} не змінено. Якщо це колись була книга, можна повернути її останню копію.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Файл порожній</translation>
    </message>
    <message>
        <source>{name} was not touched. The last copy can be put back in its place.</source>
        <translation>{name} не змінено. На її місце можна повернути останню копію.</translation>
    </message>
    <message>
        <source>The book is damaged</source>
        <translation>Книгу пошкоджено</translation>
    </message>
    <message>
        <source>{name} was not touched. The last good copy can be put back; the damaged file is kept.</source>
        <translation>{name} не змінено. Можна повернути останню добру копію; пошкоджений файл збережемо.</translation>
    </message>
    <message>
        <source>Two people writing at once would harm it.</source>
        <translation>Якщо писатимуть двоє, книга зіпсується.</translation>
    </message>
    <message>
        <source>The book is open in another window</source>
        <translation>Книгу відкрито в іншому вікні</translation>
    </message>
    <message>
        <source>It is open on this computer. Close it there, or only read it here. {warning}</source>
        <translation>Її відкрито на цьому комп’ютері. Закрийте її там або лише читайте тут. {warning}</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Інший комп’ютер</translation>
    </message>
    <message>
        <source>{who} opened it {when}. {warning}</source>
        <translation>{who} відкриває її з {when}. {warning}</translation>
    </message>
    <message>
        <source>{who} has it. {warning}</source>
        <translation>Вона в {who}. {warning}</translation>
    </message>
    <message>
        <source>The book is open on another computer</source>
        <translation>Книгу відкрито на іншому комп’ютері</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse pay</source>
        <translation>Примірка оплати</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінюється.</translation>
    </message>
    <message>
        <source>This only counts past months anew.</source>
        <translation>Це лише перераховує минулі місяці.</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>як було</translation>
    </message>
    <message>
        <source>with a VIP manager</source>
        <translation>з VIP-менеджером</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продажів</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Місяців</translation>
    </message>
    <message>
        <source>With the figures typed for: {roles}.</source>
        <translation>З уведеними цифрами для ролей: {roles}.</translation>
    </message>
    <message>
        <source>What each would have got</source>
        <translation>Скільки отримав би кожен</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Рахуємо…</translation>
    </message>
    <message>
        <source>The same money came in both times: {sum}. Only whose it is differs.</source>
        <translation>Грошей обидва рази надійшло однаково: {sum}. Різниться лише, чиї вони.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Rehearsed</source>
        <translation>Примірка</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>Would have got</source>
        <translation>Було б</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Різниця</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>без ролі</translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>За 10 хвилин</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>За годину</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Close the reminder</source>
        <translation>Закрити нагадування</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>{when}: {client}</source>
        <translation>{when}: {client}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>За %n хв</numerusform>
            <numerusform>За %n хв</numerusform>
            <numerusform>За %n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>За %n год</numerusform>
            <numerusform>За %n год</numerusform>
            <numerusform>За %n год</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n хв тому</numerusform>
            <numerusform>%n хв тому</numerusform>
            <numerusform>%n хв тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n год тому</numerusform>
            <numerusform>%n год тому</numerusform>
            <numerusform>%n год тому</numerusform>
        </translation>
    </message>
    <message>
        <source>A step is due</source>
        <translation>Час зробити крок</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n нагадування</numerusform>
            <numerusform>%n нагадування</numerusform>
            <numerusform>%n нагадувань</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Quarter {number}, {year}</source>
        <translation>{number} квартал {year}</translation>
    </message>
    <message>
        <source>{first} to today</source>
        <translation>{first} – сьогодні</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>First quarter</source>
        <translation>Перший квартал</translation>
    </message>
    <message>
        <source>Second quarter</source>
        <translation>Другий квартал</translation>
    </message>
    <message>
        <source>Third quarter</source>
        <translation>Третій квартал</translation>
    </message>
    <message>
        <source>Fourth quarter</source>
        <translation>Четвертий квартал</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>цей місяць</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>цей квартал</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>цей рік</translation>
    </message>
    <message>
        <source>quarter {number}</source>
        <translation>{number} кв.</translation>
    </message>
    <message>
        <source>to the same days of {period}</source>
        <translation>до тих самих днів {period}</translation>
    </message>
    <message>
        <source>to {period}</source>
        <translation>до {period}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message numerus="yes">
        <source>new client(s)</source>
        <translation>
            <numerusform>новий клієнт</numerusform>
            <numerusform>нові клієнти</numerusform>
            <numerusform>нових клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>one in {count} of those found</source>
        <translation>один із {count} знайдених</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>середній чек</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>norm %n a week</source>
        <translation>
            <numerusform>норма %n на тиждень</numerusform>
            <numerusform>норма %n на тиждень</numerusform>
            <numerusform>норма %n на тиждень</numerusform>
        </translation>
    </message>
    <message>
        <source>seller</source>
        <translation>продавець</translation>
    </message>
    <message>
        <source>scout</source>
        <translation>розвідник</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>hunter</source>
        <translation>мисливець</translation>
    </message>
    <message>
        <source>farmer</source>
        <translation>фермер</translation>
    </message>
    <message>
        <source>VIP manager</source>
        <translation>VIP-менеджер</translation>
    </message>
</context>
<context>
    <name>ReportsHead</name>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Звіти</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Рівні</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Попередній період</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Наступний період</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Період</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>Чиї цифри</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports to Excel</source>
        <translation>Звіти в Excel</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Записано у файл {file}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Період</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>Наступний графік</translation>
    </message>
    <message>
        <source>Show what is behind a bar</source>
        <translation>Що за стовпчиком</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>Графік таблицею</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Знайти чи зробити</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Show what is behind a number</source>
        <translation>Що за числом</translation>
    </message>
    <message>
        <source>Change the norm</source>
        <translation>Змінити норму</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Розрахунок</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>Друкувати розрахунок</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>How it came</source>
        <translation>Як надійшло</translation>
    </message>
    <message>
        <source>Price for rent, tomorrow</source>
        <translation>Ціна оренди, завтра</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>Чого просять</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Відповісти до</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore this copy?</source>
        <translation>Відновити цю копію?</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Остання зміна</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Ця копія</translation>
    </message>
    <message>
        <source>The book now</source>
        <translation>Книга зараз</translation>
    </message>
    <message>
        <source>The file was changed since it was made, but it opens whole.</source>
        <translation>Файл змінювали після створення, але він відкривається цілим.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Today&apos;s book is kept beside it as a copy “before a restore”, so you can go back to it.</source>
        <translation>Сьогоднішня книга лишиться поруч як копія «перед відновленням», тож до неї можна повернутися.</translation>
    </message>
    <message>
        <source>The book of now cannot be read. Its file is kept as it is beside the copies.</source>
        <translation>Теперішню книгу не вдається прочитати. Її файл лишиться як є поруч із копіями.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which copy?</source>
        <translation>Яка копія?</translation>
    </message>
    <message>
        <source>There is no copy of this book here. Choose one by “Restore from a backup”.</source>
        <translation>Копії цієї книги тут немає. Виберіть її через «Відновити з копії».</translation>
    </message>
    <message>
        <source>Copy: {when}. It opens and holds {clients}, {orders}. A book that stands in its place is kept as a copy.</source>
        <translation>Копія: {when}. Вона відкривається й містить {clients}, {orders}. Книгу, що стоїть на її місці, збережемо як копію.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Відновити цю копію?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Where to put the book</source>
        <translation>Куди покласти книгу</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Контактні особи</translation>
    </message>
    <message>
        <source>Orders and notes</source>
        <translation>Замовлення й нотатки</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Create client “{name}”</source>
        <translation>Створити клієнта «{name}»</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>немає кроку</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Записати дзвінок</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Print meeting plan</source>
        <translation>Друк плану зустрічі</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Копіювати номер</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Скопійовано: {number}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>becomes a client</source>
        <translation>стає клієнтом</translation>
    </message>
    <message>
        <source>asks when</source>
        <translation>спитає коли</translation>
    </message>
    <message>
        <source>again {day}</source>
        <translation>знову {day}</translation>
    </message>
    <message>
        <source>never called again</source>
        <translation>більше не дзвонимо</translation>
    </message>
    <message>
        <source>out of the list</source>
        <translation>іде зі списку</translation>
    </message>
</context>
<context>
    <name>RightColumn</name>
    <message>
        <source>this week {count}</source>
        <translation>цього тижня {count}</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Зустрічі</translation>
    </message>
    <message>
        <source>Regulars gone quiet</source>
        <translation>Постійні, що затихли</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без кроку</translation>
    </message>
    <message>
        <source>Hand-overs waiting</source>
        <translation>Передачі чекають</translation>
    </message>
    <message>
        <source>Rules suggest</source>
        <translation>Правила радять</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Чекають на відповідь</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Час виконати обіцяне</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Пропозиції без відповіді</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Запізнілі поставки</translation>
    </message>
    <message>
        <source>Came back today</source>
        <translation>Повернулися сьогодні</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Скарги</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Друкувати всі</translation>
    </message>
    <message>
        <source>Open inbox</source>
        <translation>Усі передачі</translation>
    </message>
</context>
<context>
    <name>RivalCard</name>
    <message>
        <source>not known yet</source>
        <translation>ще невідомо</translation>
    </message>
    <message>
        <source>Clients said: {arguments}</source>
        <translation>Клієнти казали: {arguments}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
</context>
<context>
    <name>RivalHead</name>
    <message>
        <source>not known yet</source>
        <translation>ще невідомо</translation>
    </message>
    <message>
        <source>Updated {day}</source>
        <translation>Оновлено {day}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ще нічого не записано</translation>
    </message>
    <message>
        <source>lost to them</source>
        <translation>програно їм</translation>
    </message>
    <message>
        <source>won from them</source>
        <translation>відбито в них</translation>
    </message>
    <message>
        <source>clients seen at</source>
        <translation>клієнтів, де бачили</translation>
    </message>
    <message>
        <source>{level} of 5</source>
        <translation>{level} з 5</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Загроза</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>update it</source>
        <translation>оновіть</translation>
    </message>
</context>
<context>
    <name>RivalSeenEditor</name>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>seen on</source>
        <translation>коли бачили</translation>
    </message>
    <message>
        <source>What was seen (optional)</source>
        <translation>Що бачили (не обов’язково)</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Що бачили</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Бачили</translation>
    </message>
</context>
<context>
    <name>RivalWords</name>
    <message>
        <source>not met yet</source>
        <translation>ще не зустрічали</translation>
    </message>
    <message>
        <source>nothing lost to them</source>
        <translation>нічого їм не програно</translation>
    </message>
    <message numerus="yes">
        <source>lost %n</source>
        <translation>
            <numerusform>програно %n</numerusform>
            <numerusform>програно %n</numerusform>
            <numerusform>програно %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>won %n</source>
        <translation>
            <numerusform>відбито %n</numerusform>
            <numerusform>відбито %n</numerusform>
            <numerusform>відбито %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen at %n client(s)</source>
        <translation>
            <numerusform>бачили в %n клієнта</numerusform>
            <numerusform>бачили в %n клієнтів</numerusform>
            <numerusform>бачили в %n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular(s)</source>
        <translation>
            <numerusform>%n постійний</numerusform>
            <numerusform>%n постійні</numerusform>
            <numerusform>%n постійних</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message numerus="yes">
        <source>%n competitor(s)</source>
        <translation>
            <numerusform>%n конкурент</numerusform>
            <numerusform>%n конкуренти</numerusform>
            <numerusform>%n конкурентів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) lost to them</source>
        <translation>
            <numerusform>їм програно %n продаж</numerusform>
            <numerusform>їм програно %n продажі</numerusform>
            <numerusform>їм програно %n продажів</numerusform>
        </translation>
    </message>
    <message>
        <source>In the bin: {count}</source>
        <translation>У кошику: {count}</translation>
    </message>
    <message>
        <source>Reason not said</source>
        <translation>Причину не названо</translation>
    </message>
</context>
<context>
    <name>RolloutCard</name>
    <message>
        <source>Roll-out</source>
        <translation>Упровадження</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>виконано {done} з {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left undone</source>
        <translation>
            <numerusform>Не виконано: %n</numerusform>
            <numerusform>Не виконано: %n</numerusform>
            <numerusform>Не виконано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is in force since {day}.</source>
        <translation>Модель діє з {day}.</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <comment>short: a narrow column</comment>
        <translation>
            <numerusform>%n день тому</numerusform>
            <numerusform>%n дні тому</numerusform>
            <numerusform>%n днів тому</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Nothing was counted here.</source>
        <translation>Тут нічого не пораховано.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>first set for {day}</source>
        <translation>спершу було {day}</translation>
    </message>
    <message>
        <source>calling base</source>
        <translation>база для обдзвону</translation>
    </message>
</context>
<context>
    <name>RowsStep</name>
    <message>
        <source>Row {number} of the file</source>
        <translation>Рядок {number} у файлі</translation>
    </message>
    <message>
        <source>The book knows all of this already.</source>
        <translation>Усе це в книзі вже є.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Усі рядки</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінені</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Без змін</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущені</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>На перегляд</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>Що зміниться або чому ні</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Рядки таблиці</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>Versions of the rule “{name}”</source>
        <translation>Версії правила «{name}»</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Edit the rule “{name}”</source>
        <translation>Змінити правило «{name}»</translation>
    </message>
    <message>
        <source>The rule “{name}” is on</source>
        <translation>Правило «{name}» діє</translation>
    </message>
    <message>
        <source>It is done without asking.</source>
        <translation>Робиться без запитання.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) ready</source>
        <translation>
            <numerusform>%n клієнт готовий</numerusform>
            <numerusform>%n клієнти готові</numerusform>
            <numerusform>%n клієнтів готові</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) today</source>
        <translation>
            <numerusform>%n клієнт сьогодні</numerusform>
            <numerusform>%n клієнти сьогодні</numerusform>
            <numerusform>%n клієнтів сьогодні</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special term(s) to review</source>
        <translation>
            <numerusform>%n особливу умову переглянути</numerusform>
            <numerusform>%n особливі умови переглянути</numerusform>
            <numerusform>%n особливих умов переглянути</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>BANT is answered, 4 of 4</source>
        <translation>на BANT відповіли, 4 з 4</translation>
    </message>
    <message>
        <source>the need is answered</source>
        <translation>про потребу відповіли</translation>
    </message>
    <message>
        <source>conditions of our own</source>
        <translation>власні умови</translation>
    </message>
    <message>
        <source>any</source>
        <translation>будь-яка</translation>
    </message>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>Any or all of the conditions</source>
        <translation>Будь-яка чи всі умови</translation>
    </message>
    <message>
        <source>of these is true</source>
        <translation>з цих умов справджується</translation>
    </message>
    <message>
        <source>or</source>
        <translation>або</translation>
    </message>
    <message>
        <source>and</source>
        <translation>і</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Додати умову</translation>
    </message>
    <message>
        <source>No order for</source>
        <translation>Немає замовлень</translation>
    </message>
    <message>
        <source>of the usual interval</source>
        <translation>від звичного інтервалу</translation>
    </message>
    <message>
        <source>and for at least</source>
        <translation>і щонайменше</translation>
    </message>
    <message>
        <source>days</source>
        <translation>днів</translation>
    </message>
    <message>
        <source>or, after a single order, for</source>
        <translation>або, після єдиного замовлення,</translation>
    </message>
    <message>
        <source>Until a client has a rhythm of its own,</source>
        <translation>Доки клієнт не має власного ритму,</translation>
    </message>
    <message>
        <source>days are usual</source>
        <translation>днів — звично</translation>
    </message>
    <message>
        <source>Stops when no order for</source>
        <translation>Припиняється, коли немає замовлень</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>Днів без замовлення</translation>
    </message>
    <message>
        <source>days, or no condition is true</source>
        <translation>днів або жодна умова не справджується</translation>
    </message>
    <message>
        <source>ask me first</source>
        <translation>спершу спитати мене</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>зробити</translation>
    </message>
    <message>
        <source>When it comes true</source>
        <translation>Коли справдиться</translation>
    </message>
    <message>
        <source>and write a next step</source>
        <translation>і записати наступний крок</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>що зробити</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation>За скільки днів</translation>
    </message>
    <message>
        <source>in</source>
        <translation>за</translation>
    </message>
    <message>
        <source>When it comes true,</source>
        <translation>Коли справдиться,</translation>
    </message>
    <message>
        <source>Cards and lists will say:</source>
        <translation>У картках і списках буде:</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n changed rule(s) not applied: kept on the Rules page</source>
        <translation>
            <numerusform>%n змінене правило не застосовано: чекає на сторінці «Правила»</numerusform>
            <numerusform>%n змінені правила не застосовано: чекають на сторінці «Правила»</numerusform>
            <numerusform>%n змінених правил не застосовано: чекають на сторінці «Правила»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed, not applied</source>
        <translation>
            <numerusform>%n правило змінено, не застосовано</numerusform>
            <numerusform>%n правила змінено, не застосовано</numerusform>
            <numerusform>%n правил змінено, не застосовано</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual intervals and the proof count once applied</source>
        <translation>Інтервали й підтвердження діють після застосування</translation>
    </message>
    <message>
        <source>Special terms to review</source>
        <translation>Особливі умови на перегляд</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Застосувати</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад до списку</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Наступне поле</translation>
    </message>
    <message>
        <source>Change by {step}</source>
        <translation>Змінити на {step}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версії</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Who is Regular, who is VIP, who has gone quiet</source>
        <translation>Хто постійний, хто VIP, хто затих</translation>
    </message>
    <message>
        <source>Rule sheet</source>
        <translation>Аркуш правил</translation>
    </message>
    <message>
        <source>Print the rule sheet</source>
        <translation>Друкувати аркуш правил</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Total of orders</source>
        <translation>Сума замовлень</translation>
    </message>
    <message>
        <source>Orders in every month</source>
        <translation>Замовлення щомісяця</translation>
    </message>
    <message>
        <source>Every order</source>
        <translation>Кожне замовлення</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Середнє замовлення</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>Оплачені замовлення</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Куплено</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Групи товарів</translation>
    </message>
    <message>
        <source>Share of the need</source>
        <translation>Частка потреби</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>З нами</translation>
    </message>
    <message>
        <source>Since the last order</source>
        <translation>Від останнього замовлення</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Особливі умови</translation>
    </message>
    <message>
        <source>Top by volume</source>
        <translation>Перші за обсягом</translation>
    </message>
    <message>
        <source>BANT in total</source>
        <translation>BANT разом</translation>
    </message>
    <message>
        <source>Meetings held</source>
        <translation>Зустрічі відбулися</translation>
    </message>
    <message>
        <source>Need in BANT</source>
        <translation>Потреба в BANT</translation>
    </message>
    <message>
        <source>BANT answered</source>
        <translation>Відповіді BANT</translation>
    </message>
    <message>
        <source>Proven orders</source>
        <translation>Підтверджені замовлення</translation>
    </message>
    <message>
        <source>months</source>
        <translation>місяців</translation>
    </message>
    <message>
        <source>days</source>
        <translation>днів</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>замовлення</translation>
    </message>
    <message>
        <source>of 12</source>
        <translation>з 12</translation>
    </message>
    <message>
        <source>of 4</source>
        <translation>з 4</translation>
    </message>
    <message>
        <source>of 3</source>
        <translation>з 3</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Введіть число.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Це не число.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Введіть ціле число.</translation>
    </message>
    <message>
        <source>The number cannot be below zero.</source>
        <translation>Число не може бути менше нуля.</translation>
    </message>
    <message>
        <source>The number must be above zero.</source>
        <translation>Число має бути більше нуля.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Число завелике.</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>Щонайбільше {limit}.</translation>
    </message>
    <message>
        <source>From 1 to {limit} months.</source>
        <translation>Від 1 до {limit} місяців.</translation>
    </message>
    <message>
        <source>Choose a product or group.</source>
        <translation>Виберіть товар або групу.</translation>
    </message>
    <message>
        <source>Add a condition, or switch the rule off.</source>
        <translation>Додайте умову або вимкніть правило.</translation>
    </message>
    <message>
        <source>Write what the next step is.</source>
        <translation>Напишіть, який наступний крок.</translation>
    </message>
    <message>
        <source>At most {limit} letters.</source>
        <translation>Щонайбільше {limit} літер.</translation>
    </message>
    <message>
        <source>This segment stands here twice.</source>
        <translation>Цей сегмент тут двічі.</translation>
    </message>
    <message>
        <source>Conditions {one} and {other} contradict each other: nobody could meet both.</source>
        <translation>Умови {one} і {other} суперечать одна одній: обидві не виконає ніхто.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>One seller does everything: clients do not change hands, no rule is needed.</source>
        <translation>Один продавець робить усе: клієнтів не передають, правило не потрібне.</translation>
    </message>
    <message>
        <source>A hand-over is proposed once, when its rule comes to hold and the next leg is somebody else’s.</source>
        <translation>Передачу пропонуємо один раз: коли правило виконано, а наступну ніжку тримає хтось інший.</translation>
    </message>
    <message>
        <source>Edit in Rules</source>
        <translation>Змінити правила</translation>
    </message>
    <message>
        <source>Edit the rule: {rule}</source>
        <translation>Змінити правило: {rule}</translation>
    </message>
    <message>
        <source>This rule is off. Turn it on with the switch</source>
        <translation>Це правило вимкнене. Увімкнути разом із переходом</translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message>
        <source>Copying and testing…</source>
        <translation>Робимо й перевіряємо копію…</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Копії ще немає</translation>
    </message>
    <message>
        <source>Safe on this computer</source>
        <translation>У безпеці на цьому комп’ютері</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
    <message>
        <source>The last check found something</source>
        <translation>Остання перевірка щось знайшла</translation>
    </message>
    <message>
        <source>Checked {when}. Restore a good copy, or check again.</source>
        <translation>Перевірено {when}. Відновіть добру копію або перевірте ще раз.</translation>
    </message>
    <message>
        <source>The book is saved, but only in one place. Make a copy now; it takes a moment.</source>
        <translation>Книгу збережено, але лише в одному місці. Зробіть копію зараз, це мить.</translation>
    </message>
    <message>
        <source>Last copy {when}, opened and checked.</source>
        <translation>Остання копія: {when}, відкрита й перевірена.</translation>
    </message>
    <message>
        <source>The last copy is old</source>
        <translation>Остання копія застаріла</translation>
    </message>
    <message>
        <source>Safe here, but not in the second place</source>
        <translation>Тут безпечно, але не в другому місці</translation>
    </message>
    <message>
        <source>The book was checked {when}, no damage found.</source>
        <translation>Книгу перевірено {when}, пошкоджень не знайдено.</translation>
    </message>
    <message>
        <source>{clients}, {orders}.</source>
        <translation>{clients}, {orders}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Відкрити теку</translation>
    </message>
    <message>
        <source>Delete copy</source>
        <translation>Видалити копію</translation>
    </message>
    <message>
        <source>Delete this copy?</source>
        <translation>Видалити цю копію?</translation>
    </message>
    <message>
        <source>{when}, {clients}. The book and the other copies stay.</source>
        <translation>{when}, {clients}. Книга й інші копії лишаються.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Яка копія?</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>Перевіряємо книгу…</translation>
    </message>
    <message>
        <source>The book is sound</source>
        <translation>Книга справна</translation>
    </message>
    <message>
        <source>No damage found.</source>
        <translation>Пошкоджень не знайдено.</translation>
    </message>
    <message>
        <source>The check found something</source>
        <translation>Перевірка щось знайшла</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Не вдалося</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>Перевірити книгу</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
</context>
<context>
    <name>SalesCard</name>
    <message>
        <source>Sales by month</source>
        <translation>Продажі за місяцями</translation>
    </message>
    <message>
        <source>thousand {currency}</source>
        <translation>тис. {currency}</translation>
    </message>
    <message>
        <source>repeat orders</source>
        <translation>повторні</translation>
    </message>
    <message>
        <source>first orders</source>
        <translation>перші</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>Перші</translation>
    </message>
    <message>
        <source>Repeat orders</source>
        <translation>Повторні</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Разом</translation>
    </message>
    <message>
        <source>first orders {sum}</source>
        <translation>перші {sum}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ще триває</translation>
    </message>
</context>
<context>
    <name>SalesModelPage</name>
    <message>
        <source>{model}, since {day}</source>
        <translation>{model}, з {day}</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>готується</translation>
    </message>
    <message>
        <source>today, own VIP manager</source>
        <translation>сьогодні, свій VIP-менеджер</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>The draft is kept. Nothing was changed.</source>
        <translation>Чернетку збережено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продажів</translation>
    </message>
    <message>
        <source>Print the model</source>
        <translation>Друкувати модель</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрити, чернетка лишиться</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Усі клієнти</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Наступне запитання</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Інша відповідь</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Наступне поле</translation>
    </message>
    <message>
        <source>Change who answers</source>
        <translation>Змінити, хто відповідає</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Вибір моделі</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Про модель</translation>
    </message>
    <message>
        <source>Which suits us?</source>
        <translation>Що нам підходить?</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Open the sample</source>
        <translation>Відкрити приклад</translation>
    </message>
    <message>
        <source>It is kept as a book of its own beside yours.</source>
        <translation>Це окрема книга, вона лежить поруч із вашою.</translation>
    </message>
</context>
<context>
    <name>SchemesDialog</name>
    <message>
        <source>Schemes of pay</source>
        <translation>Схеми мотивації</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Target pay of a month</source>
        <translation>Цільова оплата за місяць</translation>
    </message>
    <message>
        <source>Base, percent of it</source>
        <translation>Оклад, відсоток від неї</translation>
    </message>
    <message>
        <source>From the month on</source>
        <translation>З якого місяця</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Додати складник</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Приміряти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <translation>Зберегти нову версію</translation>
    </message>
    <message>
        <source>The program’s own starting figures.</source>
        <translation>Початкові цифри самої програми.</translation>
    </message>
    <message>
        <source>Version {number}, from {month} on.</source>
        <translation>Версія {number}, початок: {month}.</translation>
    </message>
    <message>
        <source>Another one comes into force in {month}.</source>
        <translation>Наступна почне діяти: {month}.</translation>
    </message>
    <message>
        <source>Paid by it: {names}.</source>
        <translation>За нею платять: {names}.</translation>
    </message>
    <message>
        <source>Nobody is paid by it.</source>
        <translation>За нею нікому не платять.</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>За що</translation>
    </message>
    <message>
        <source>Rate or sum</source>
        <translation>% чи сума</translation>
    </message>
    <message>
        <source>Planned units</source>
        <translation>План, одиниць</translation>
    </message>
    <message>
        <source>Part of the pay, %</source>
        <translation>Частка оплати, %</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Складники</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{sum} each</source>
        <translation>{sum} за кожен</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Base and lines make {percent}% of the target pay, not 100%.</source>
        <translation>Оклад і складники дають {percent}% цільової оплати, а не 100%.</translation>
    </message>
    <message>
        <source>This number cannot be: check it.</source>
        <translation>Такого числа бути не може: перевірте його.</translation>
    </message>
    <message>
        <source>Write a sum.</source>
        <translation>Напишіть суму.</translation>
    </message>
</context>
<context>
    <name>ScriptsPart</name>
    <message>
        <source>Out of the archive</source>
        <translation>З архіву</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архів</translation>
    </message>
    <message>
        <source>A copy of this one</source>
        <translation>Копія цього</translation>
    </message>
    <message>
        <source>An empty one</source>
        <translation>Порожній</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Новий скрипт</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Lines of the script</source>
        <translation>Рядки скрипту</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <translation>Назва скрипту</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версії</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Друкувати…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Прибрати рядок</translation>
    </message>
    <message>
        <source>Your words in the scripts</source>
        <translation>Ваші слова у скриптах</translation>
    </message>
    <message>
        <source>They stand where a line has a word in braces</source>
        <translation>Вони стоять там, де в рядку слово у фігурних дужках</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>lost</source>
        <translation>програно</translation>
    </message>
    <message>
        <source>won</source>
        <translation>відбито</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>постійний</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>clients</comment>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Згорнути</translation>
    </message>
    <message>
        <source>Seen at our clients</source>
        <translation>Бачили в наших клієнтів</translation>
    </message>
    <message>
        <source>They were not met at any client yet.</source>
        <translation>Їх ще не бачили в жодного клієнта.</translation>
    </message>
</context>
<context>
    <name>SegmentsPart</name>
    <message>
        <source>Another interval for a segment</source>
        <translation>Інший інтервал для сегмента</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>сегмент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Usual days between orders</source>
        <translation>Звичні дні між замовленнями</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Прибрати сегмент</translation>
    </message>
    <message>
        <source>days are usual</source>
        <translation>днів — звично</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Розділ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Вибір копії</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Delete copy</source>
        <translation>Видалити копію</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Знайти товар</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Stages and norms</source>
        <translation>Етапи й норми</translation>
    </message>
    <message>
        <source>Norms and reminders</source>
        <translation>Норми й нагадування</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Call scripts</source>
        <translation>Скрипти дзвінків</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Data safety</source>
        <translation>Безпека даних</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Передачі</translation>
    </message>
    <message>
        <source>Calling base</source>
        <translation>База для обдзвону</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Звіти</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Конкуренти</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продажів</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>Знайти…</translation>
    </message>
    <message>
        <source>Copying the book…</source>
        <translation>Копіюємо книгу…</translation>
    </message>
    <message>
        <source>Not saved: {reason}. Try again</source>
        <translation>Не збережено: {reason}. Спробувати ще</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer</source>
        <translation>Збережено на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Choose a client first: its next step is set on the card.</source>
        <translation>Спершу виберіть клієнта: наступний крок призначають на картці.</translation>
    </message>
</context>
<context>
    <name>ShownValue</name>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
</context>
<context>
    <name>SideActs</name>
    <message>
        <source>Open client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Записати, що сталося</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Show fewer</source>
        <translation>Показати менше</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати всі</translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message>
        <source>was {number}</source>
        <translation>було {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n підходить</numerusform>
            <numerusform>%n підходять</numerusform>
            <numerusform>%n підходять</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceEditor</name>
    <message>
        <source>Added since</source>
        <translation>Додано від</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>цей місяць</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>минулий місяць</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>цей рік</translation>
    </message>
    <message>
        <source>A day, please</source>
        <translation>Потрібна дата</translation>
    </message>
</context>
<context>
    <name>SkippedCard</name>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>The file could not be written: {path}</source>
        <translation>Файл не вдалося записати: {path}</translation>
    </message>
    <message>
        <source>skipped rows</source>
        <translation>пропущені рядки</translation>
    </message>
    <message>
        <source>Save the skipped rows</source>
        <translation>Зберегти пропущені рядки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Чому пропущено</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; save them as CSV to see all</source>
        <translation>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Зберегти як CSV…</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>Пропущені рядки</translation>
    </message>
    <message>
        <source>mend them in the file and import it again: nothing is doubled</source>
        <translation>виправте й імпортуйте знову: не подвоїться</translation>
    </message>
</context>
<context>
    <name>SpecialTermsDialog</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>for example: 60 days to pay, free delivery</source>
        <translation>наприклад: оплата за 60 днів, безкоштовна доставка</translation>
    </message>
</context>
<context>
    <name>StageEditor</name>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>What must be done here</source>
        <translation>Що треба тут зробити</translation>
    </message>
    <message>
        <source>Norm, days</source>
        <translation>Норма, днів</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раніше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Asks for: {what}</source>
        <translation>Питає: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Names, texts and norms are yours. The four functions and their colours do not change.</source>
        <translation>Назви, тексти й норми — ваші. Чотири функції та їхні кольори не змінюються.</translation>
    </message>
    <message>
        <source>Add the stage</source>
        <translation>Додати етап</translation>
    </message>
    <message>
        <source>Care begins after several orders.</source>
        <translation>Супровід починається після кількох замовлень.</translation>
    </message>
    <message>
        <source>A stage “First orders” keeps in sight who has not made them all yet.</source>
        <translation>Етап «Перші замовлення» тримає на видноті тих, хто зробив ще не всі.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Додати етап</translation>
    </message>
    <message>
        <source>New stage {number}</source>
        <translation>Новий етап {number}</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Somebody stands in</source>
        <translation>Призначити заміну</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>From</source>
        <translation>З дня</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До дня</translation>
    </message>
    <message>
        <source>Holiday, illness, a course…</source>
        <translation>Відпустка, хвороба, навчання…</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Хто заміщує</translation>
    </message>
    <message>
        <source>The clients stay whose they are. Their steps and lists are shown to the stand-in, and come back by themselves on that day. Pay is not touched.</source>
        <translation>Клієнти лишаються за своєю людиною. Їхні кроки й списки бачить той, хто заміщує, а того дня вони самі повернуться. Оплата не змінюється.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кого заміщують</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose who stands in.</source>
        <translation>Виберіть, хто заміщує.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понеділок</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>in two weeks</source>
        <translation>за два тижні</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>за місяць</translation>
    </message>
    <message>
        <source>{person} is back on {day}</source>
        <translation>{person} повертається: {day}</translation>
    </message>
</context>
<context>
    <name>StandInLine</name>
    <message>
        <source>You stand in for {person} until {day}</source>
        <translation>{person}: до {day} заміщуєте ви</translation>
    </message>
    <message>
        <source>{person} stands in for you until {day}</source>
        <translation>Вас до {day} заміщує {person}</translation>
    </message>
    <message>
        <source>Back earlier</source>
        <translation>Вже на місці</translation>
    </message>
</context>
<context>
    <name>StandInRowLine</name>
    <message>
        <source>{stand_in} stands in for {person}</source>
        <translation>{person}: заміщує {stand_in}</translation>
    </message>
    <message>
        <source>from {start} until {end}</source>
        <translation>з {start} до {end}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>попереду</translation>
    </message>
    <message>
        <source>Back earlier</source>
        <translation>Вже на місці</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Statement, {name}</source>
        <translation>Розрахунок: {name}</translation>
    </message>
    <message>
        <source>Days worked of {days}</source>
        <translation>Відпрацьовано днів із {days}</translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>до виплати</translation>
    </message>
    <message>
        <source>base {sum} a month</source>
        <translation>оклад {sum} на місяць</translation>
    </message>
    <message>
        <source>A management calculation, not the payroll.</source>
        <translation>Управлінський розрахунок, не нарахування зарплати.</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>попередньо</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрито {day}</translation>
    </message>
    <message>
        <source>Paid by no scheme: give a role or a scheme in Settings, People.</source>
        <translation>Схеми оплати немає: дайте роль або схему в Налаштуваннях, «Команда».</translation>
    </message>
    <message>
        <source>No target pay is set: the base and fixed sums are nothing. Set it in the schemes.</source>
        <translation>Цільову оплату не задано: оклад і сталі суми — нуль. Задайте її в схемах.</translation>
    </message>
    <message>
        <source>{line}: {actual}, no plan set</source>
        <translation>{line}: {actual}, план не задано</translation>
    </message>
    <message>
        <source>{line}: {actual} of {plan}, {percent}</source>
        <translation>{line}: {actual} з {plan}, {percent}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Підстава</translation>
    </message>
    <message>
        <source>Received, {currency}</source>
        <translation>Надійшло, {currency}</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Відсоток</translation>
    </message>
    <message>
        <source>Accrued, {currency}</source>
        <translation>Нараховано, {currency}</translation>
    </message>
    <message>
        <source>{worked} of {days} days</source>
        <translation>{worked} з {days} днів</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Оклад</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Коригування</translation>
    </message>
    <message>
        <source>Carried from the month before</source>
        <translation>Перенесено з минулого місяця</translation>
    </message>
    <message>
        <source>Carried to the next month</source>
        <translation>Переноситься на наступний місяць</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>До виплати</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Розрахунок</translation>
    </message>
</context>
<context>
    <name>StepBanner</name>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Друк плану</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Set a step</source>
        <translation>Задати крок</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>In the bin since {day}</source>
        <translation>У кошику з {day}</translation>
    </message>
    <message>
        <source>It is in no list until you restore it.</source>
        <translation>Його немає в жодному списку, доки ви його не відновите.</translation>
    </message>
    <message>
        <source>It goes back to its stage by itself on that day.</source>
        <translation>Того дня клієнт сам повернеться на свій етап.</translation>
    </message>
    <message>
        <source>Returns on {day}</source>
        <translation>Повернеться {day}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Немає наступного кроку</translation>
    </message>
    <message>
        <source>None is needed off the track.</source>
        <translation>Поза конвеєром він не потрібен.</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Нічого не заплановано</translation>
    </message>
    <message>
        <source>No next step: set one (T)</source>
        <translation>Немає наступного кроку: призначте (T)</translation>
    </message>
    <message>
        <source>Nothing more was planned after the last one.</source>
        <translation>Після останнього більше нічого не заплановано.</translation>
    </message>
    <message>
        <source>{what} with {person}</source>
        <translation>{what}, {person}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>прострочено %n день</numerusform>
            <numerusform>прострочено %n дні</numerusform>
            <numerusform>прострочено %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: {when}</source>
        <translation>Наступний крок: {when}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задати крок</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>What will be done</source>
        <translation>Що буде зроблено</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>без певної особи</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>З ким</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Nothing more…</source>
        <translation>Більше нічого…</translation>
    </message>
    <message>
        <source>Form…</source>
        <translation>Форма…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Why is nothing more needed?</source>
        <translation>Чому більше нічого не потрібно?</translation>
    </message>
    <message>
        <source>for example: they will call themselves</source>
        <translation>наприклад: зателефонують самі</translation>
    </message>
    <message>
        <source>Done. What next, and when?</source>
        <translation>Готово. Що далі й коли?</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Send the price, Fri 10:00</source>
        <translation>Надіслати прайс, пт 10:00</translation>
    </message>
    <message>
        <source>as usual: {day}</source>
        <translation>як звичайно: {day}</translation>
    </message>
    <message>
        <source>Kind: {what}</source>
        <translation>Вид: {what}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>When: {when}</source>
        <translation>Коли: {when}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
</context>
<context>
    <name>SumsPart</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} is written in the book. Saving takes the sum of the lines.</source>
        <translation>У книзі записано {sum}. Після збереження буде сума рядків.</translation>
    </message>
    <message>
        <source>Discount on all</source>
        <translation>Знижка на все</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сума, {currency}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>До сплати</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Printed until you add your own: {text}</source>
        <translation>Друкується, доки ви не додасте своє: {text}</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Додати рядок</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Remove row {number}</source>
        <translation>Прибрати рядок {number}</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Delete takes the tag off</source>
        <translation>Delete знімає мітку</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Put on</source>
        <translation>Поставити</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Зняти</translation>
    </message>
    <message>
        <source>A tag, or a new one</source>
        <translation>Мітка або нова</translation>
    </message>
    <message>
        <source>New tag “{tag}”</source>
        <translation>Нова мітка «{tag}»</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Add a tag</source>
        <translation>Додати мітку</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>нова мітка</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Нова мітка</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Записуємо…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>Pack the book</source>
        <translation>Запакувати книгу</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>Пакуємо…</translation>
    </message>
    <message>
        <source>Packed: {path}, {size}. Open it there from the first page.</source>
        <translation>Запаковано: {path}, {size}. Там відкрийте з першої сторінки.</translation>
    </message>
    <message>
        <source>Take your data with you</source>
        <translation>Заберіть свої дані</translation>
    </message>
    <message>
        <source>Everything as Excel</source>
        <translation>Усе в Excel</translation>
    </message>
    <message>
        <source>clients, people, orders and the calling base</source>
        <translation>клієнти, люди, замовлення й база для обдзвону</translation>
    </message>
    <message>
        <source>CSV: clients and people; JSON: everything</source>
        <translation>CSV: клієнти й люди; JSON: усе</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Для інших програм</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>На інший комп’ютер</translation>
    </message>
    <message>
        <source>one file with the book, attachments and settings</source>
        <translation>один файл із книгою, вкладеннями й налаштуваннями</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Вивантажити…</translation>
    </message>
    <message>
        <source>Pack…</source>
        <translation>Запакувати…</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message numerus="yes">
        <source>%n objection(s) heard</source>
        <translation>
            <numerusform>почуто %n заперечення</numerusform>
            <numerusform>почуто %n заперечення</numerusform>
            <numerusform>почуто %n заперечень</numerusform>
        </translation>
    </message>
    <message>
        <source>The call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>What do they say?</source>
        <translation>Що вони кажуть?</translation>
    </message>
    <message>
        <source>What came of the call?</source>
        <translation>Чим скінчився дзвінок?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Поклали слухавку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Їхніми словами</translation>
    </message>
    <message>
        <source>Note of the call (N)</source>
        <translation>Нотатка дзвінка (N)</translation>
    </message>
    <message>
        <source>Before the call</source>
        <translation>Перед дзвінком</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретар</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>Після дзвінка</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Чим скінчилося?</translation>
    </message>
    <message>
        <source>written down at once</source>
        <translation>записується одразу</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Ніхто не відповідає</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Day of: {what}</source>
        <translation>День: {what}</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Видалити: {what}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>One on each line</source>
        <translation>По одному в рядку</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>today, by your own orders</source>
        <translation>сьогодні, за вашими замовленнями</translation>
    </message>
    <message>
        <source>{metric}: choose a number</source>
        <translation>{metric}: виберіть число</translation>
    </message>
    <message>
        <source>← → choose</source>
        <translation>← → вибрати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>by the smallest month</source>
        <translation>за найменшим місяцем</translation>
    </message>
    <message>
        <source>by the smallest order</source>
        <translation>за найменшим замовленням</translation>
    </message>
    <message>
        <source>Use this reading</source>
        <translation>Узяти це прочитання</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>чинне</translation>
    </message>
    <message>
        <source>No client has a figure for this yet.</source>
        <translation>Жоден клієнт ще не має такого показника.</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>Узяти {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent}% of the revenue</source>
        <translation>{percent} % виторгу</translation>
    </message>
    <message>
        <source>Come in: {names}.</source>
        <translation>Додадуться: {names}.</translation>
    </message>
    <message>
        <source>Leave: {names}.</source>
        <translation>Випадуть: {names}.</translation>
    </message>
    <message>
        <source>Nobody comes in or leaves.</source>
        <translation>Ніхто не додасться й не випаде.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} і ще {n}</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Nothing like that</source>
        <translation>Такого немає</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Show one kind</source>
        <translation>Показати один вид</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронологія</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Такого ще немає.</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Дзвінки</translation>
    </message>
    <message>
        <source>Meetings and visits</source>
        <translation>Зустрічі та візити</translation>
    </message>
    <message>
        <source>Letters and messages</source>
        <translation>Листи й повідомлення</translation>
    </message>
    <message>
        <source>Tasks and notes</source>
        <translation>Завдання й нотатки</translation>
    </message>
    <message>
        <source>Objections and competitors</source>
        <translation>Заперечення й конкуренти</translation>
    </message>
    <message>
        <source>Promises and requests</source>
        <translation>Обіцянки й запити</translation>
    </message>
    <message>
        <source>Orders and returns</source>
        <translation>Замовлення й повернення</translation>
    </message>
    <message>
        <source>Stages and marks</source>
        <translation>Етапи й позначки</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Аркуші</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Зроблено…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Таки не зроблено</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Прибрати запис</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>New job title</source>
        <translation>Нова посада</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Посада</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Role of {title}</source>
        <translation>Роль для посади: {title}</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>Змінити: {title}</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>Видалити: {title}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>TodayActs</name>
    <message>
        <source>Print all of today’s</source>
        <translation>Друкувати всі сьогоднішні</translation>
    </message>
    <message>
        <source>Print all of tomorrow’s</source>
        <translation>Друкувати всі завтрашні</translation>
    </message>
    <message>
        <source>Print all of this week’s</source>
        <translation>Друкувати всі цього тижня</translation>
    </message>
    <message>
        <source>Print all of the next 7 days</source>
        <translation>Друкувати всі на 7 днів</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>you keep every leg</source>
        <translation>усі ніжки тримаєте ви</translation>
    </message>
    <message>
        <source>who keeps which leg</source>
        <translation>хто яку ніжку тримає</translation>
    </message>
    <message>
        <source>who keeps which leg, and where clients change hands</source>
        <translation>хто яку ніжку тримає й де клієнтів передають</translation>
    </message>
    <message>
        <source>Who keeps which leg</source>
        <translation>Хто яку ніжку тримає</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>{words}, by name</source>
        <translation>{words}, поіменно</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>без правила</translation>
    </message>
</context>
<context>
    <name>TodayEmpty</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Your first card</source>
        <translation>Ваша перша картка</translation>
    </message>
    <message>
        <source>Write down one client and the next thing you will do for them. Tomorrow it will be waiting here.</source>
        <translation>Запишіть одного клієнта і що зробите для нього далі. Завтра це чекатиме тут.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done.</source>
        <translation>
            <numerusform>Зроблено %n крок.</numerusform>
            <numerusform>Зроблено %n кроки.</numerusform>
            <numerusform>Зроблено %n кроків.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one is {when}, {client}.</source>
        <translation>Наступний — {when}, {client}.</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 7 days.</source>
        <translation>На найближчі 7 днів нічого не заплановано.</translation>
    </message>
    <message>
        <source>The short leg has time now.</source>
        <translation>Саме час для короткої ніжки.</translation>
    </message>
    <message>
        <source>{plan_calls}: {function}</source>
        <translation>{plan_calls}: {function}</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>На сьогодні це все</translation>
    </message>
    <message>
        <source>Nothing is waiting today</source>
        <translation>Сьогодні нічого не чекає</translation>
    </message>
</context>
<context>
    <name>TodayHeader</name>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>За людьми</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Чиї кроки</translation>
    </message>
    <message>
        <source>Print day plan</source>
        <translation>Друкувати план дня</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новий крок</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n прострочений</numerusform>
            <numerusform>%n прострочені</numerusform>
            <numerusform>%n прострочених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n лишився на сьогодні</numerusform>
            <numerusform>%n лишилися на сьогодні</numerusform>
            <numerusform>%n лишилося на сьогодні</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n зустріч</numerusform>
            <numerusform>%n зустрічі</numerusform>
            <numerusform>%n зустрічей</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is waiting</source>
        <translation>нічого не чекає</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>This step is no meeting: there is no plan to print.</source>
        <translation>Це не зустріч: плану для друку немає.</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Ще не зроблено</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Друк плану</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новий крок</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задати крок</translation>
    </message>
    <message>
        <source>No step now</source>
        <translation>Зараз без кроку</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>done</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Прострочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Наступні 7 днів</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Нікого конкретно</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>прострочено: {count}</translation>
    </message>
    <message>
        <source>{count} today</source>
        <translation>сьогодні: {count}</translation>
    </message>
    <message>
        <source>{count} in the next 7 days</source>
        <translation>за 7 днів: {count}</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>нічого не заплановано</translation>
    </message>
    <message>
        <source>{count} more: show them in Clients</source>
        <translation>ще {count}: показати в «Клієнтах»</translation>
    </message>
    <message>
        <source>{count}, one done</source>
        <translation>{count}, один зроблено</translation>
    </message>
    <message>
        <source>{count}, {done} done</source>
        <translation>{count}, зроблено {done}</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Будь-коли</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Print prep sheet</source>
        <translation>Друк підготовки</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Друк плану</translation>
    </message>
    <message>
        <source>usually every {days}</source>
        <translation>зазвичай кожні {days}</translation>
    </message>
    <message>
        <source>{days} quiet</source>
        <translation>{days} тиші</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>last touch {day}</source>
        <translation>останній дотик {day}</translation>
    </message>
    <message>
        <source>not touched yet</source>
        <translation>дотиків ще не було</translation>
    </message>
    <message>
        <source>Set step</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>To “{stage}”: {why}</source>
        <translation>До «{stage}»: {why}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>Не зараз…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Глянути</translation>
    </message>
    <message>
        <source>came back {day}: {why}</source>
        <translation>повернуто {day}: {why}</translation>
    </message>
    <message>
        <source>waiting since {day}</source>
        <translation>запропоновано {day}</translation>
    </message>
    <message>
        <source>answer {late}</source>
        <translation>відповідь: {late}</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Відповіли…</translation>
    </message>
    <message>
        <source>We: {text}</source>
        <translation>Ми: {text}</translation>
    </message>
    <message>
        <source>They: {text}</source>
        <translation>Вони: {text}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Offer of {day}, {sum}</source>
        <translation>Пропозиція {day}, {sum}</translation>
    </message>
    <message>
        <source>Order {number}, {sum}</source>
        <translation>Замовлення {number}, {sum}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Mark by hand: {mark}</source>
        <translation>Позначка вручну: {mark}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Глянути</translation>
    </message>
    <message>
        <source>Put off till today, now “{stage}”</source>
        <translation>Відкладено до сьогодні, тепер «{stage}»</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>first contact by {day}</source>
        <translation>перший контакт до {day}</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Знайомство</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Як</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Не вирішено</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Дзвінок</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Зустріч</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>How the new person is introduced</source>
        <translation>Як знайомлять нову людину</translation>
    </message>
    <message>
        <source>The client has been told</source>
        <translation>Клієнта попереджено</translation>
    </message>
    <message>
        <source>When the client was told</source>
        <translation>Коли клієнта попереджено</translation>
    </message>
</context>
<context>
    <name>TotalEditor</name>
    <message>
        <source>From, {sign}</source>
        <translation>Від, {sign}</translation>
    </message>
    <message>
        <source>To, {sign}</source>
        <translation>До, {sign}</translation>
    </message>
    <message>
        <source>A number, please</source>
        <translation>Потрібне число</translation>
    </message>
    <message>
        <source>Less than the first</source>
        <translation>Менше за перше</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Move clients by hand</source>
        <translation>Передати клієнтів вручну</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Передати</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Звільнення</translation>
    </message>
    <message>
        <source>Away for long</source>
        <translation>Надовго немає</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Інше</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>By function</source>
        <translation>За функцією</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>Вибрано: {count}</translation>
    </message>
    <message>
        <source>As many each</source>
        <translation>Порівну клієнтів</translation>
    </message>
    <message>
        <source>As much money each</source>
        <translation>Порівну грошей</translation>
    </message>
    <message>
        <source>Stands on the receipt</source>
        <translation>Буде в акті передачі</translation>
    </message>
    <message>
        <source>Then print the receipt</source>
        <translation>Потім надрукувати акт передачі</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Як ділити</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Функції</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Від кого</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Які клієнти</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Clients that move</source>
        <translation>Клієнти, що переходять</translation>
    </message>
    <message>
        <source>All in the list</source>
        <translation>Усі в списку</translation>
    </message>
    <message>
        <source>For a short absence a stand-in is enough: then the clients come back by themselves.</source>
        <translation>Для короткої відсутності досить заміни: тоді клієнти повернуться самі.</translation>
    </message>
    <message>
        <source>{n} of {all} clients</source>
        <translation>{n} з {all} клієнтів</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n відкритий крок</numerusform>
            <numerusform>%n відкриті кроки</numerusform>
            <numerusform>%n відкритих кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n відкрите замовлення</numerusform>
            <numerusform>%n відкриті замовлення</numerusform>
            <numerusform>%n відкритих замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>bought for {sum}</source>
        <translation>куплено на {sum}</translation>
    </message>
    <message>
        <source>No clients of this kind.</source>
        <translation>Таких клієнтів немає.</translation>
    </message>
    <message>
        <source>Open steps and orders go along. What is finished keeps its person.</source>
        <translation>Відкриті кроки й замовлення переходять разом. Завершене лишається за своєю людиною.</translation>
    </message>
    <message>
        <source>{person} answers for: {functions}.</source>
        <translation>Відповідає {person}: {functions}.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with others’ clients go too.</source>
        <translation>
            <numerusform>Також переходить %n крок із чужими клієнтами.</numerusform>
            <numerusform>Також переходять %n кроки з чужими клієнтами.</numerusform>
            <numerusform>Також переходить %n кроків із чужими клієнтами.</numerusform>
        </translation>
    </message>
    <message>
        <source>With some clients left in place the functions stay too.</source>
        <translation>Якщо частина клієнтів лишається, функції теж лишаються.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen client(s) are with others.</source>
        <translation>
            <numerusform>Вибраних клієнтів, яких ведуть інші: %n.</numerusform>
            <numerusform>Вибраних клієнтів, яких ведуть інші: %n.</numerusform>
            <numerusform>Вибраних клієнтів, яких ведуть інші: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferModel</name>
    <message>
        <source>stays</source>
        <translation>лишається</translation>
    </message>
    <message>
        <source>to nobody yet</source>
        <translation>поки нікому</translation>
    </message>
    <message>
        <source>steps stay</source>
        <translation>без кроків</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n крок</numerusform>
            <numerusform>%n кроки</numerusform>
            <numerusform>%n кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnappliedDialog</name>
    <message>
        <source>Rules are not applied</source>
        <translation>Правила не застосовано</translation>
    </message>
    <message>
        <source>You have changed rules and not applied them. Nothing counts yet.</source>
        <translation>Ви змінили правила й не застосували. Вони ще не діють.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Редагувати далі</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Відкинути й закрити</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Застосувати</translation>
    </message>
</context>
<context>
    <name>UnknownWordsCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n вирішити</numerusform>
            <numerusform>%n вирішити</numerusform>
            <numerusform>%n вирішити</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавець</translation>
    </message>
    <message>
        <source>Leave it, keep the word as a tag</source>
        <translation>Лишити, слово — як мітку</translation>
    </message>
    <message>
        <source>Leave it, keep the name in the note</source>
        <translation>Лишити, ім’я — у примітку</translation>
    </message>
    <message>
        <source>Stages and sellers</source>
        <translation>Етапи й продавці</translation>
    </message>
</context>
<context>
    <name>Unpacking</name>
    <message>
        <source>Where to keep the book</source>
        <translation>Де зберігати книгу</translation>
    </message>
</context>
<context>
    <name>UsualTouch</name>
    <message>
        <source>the day it comes back</source>
        <translation>день повернення</translation>
    </message>
    <message>
        <source>after the pause</source>
        <translation>після паузи</translation>
    </message>
    <message>
        <source>{days} after the start of onboarding</source>
        <translation>{days} від початку знайомства</translation>
    </message>
    <message>
        <source>usually every {days}: {why}</source>
        <translation>зазвичай кожні {days}: {why}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Save as it is</source>
        <translation>Зберегти як є</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>Who gets which city</source>
        <translation>Кому яке місто</translation>
    </message>
    <message>
        <source>Who gets which segment</source>
        <translation>Кому який сегмент</translation>
    </message>
    <message>
        <source>Who gets which source</source>
        <translation>Кому яке джерело</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>with the rest</source>
        <translation>разом із рештою</translation>
    </message>
    <message>
        <source>stay where they are</source>
        <translation>лишаються, де є</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Решта</translation>
    </message>
    <message>
        <source>Share so</source>
        <translation>Розподілити</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The program’s own words</source>
        <translation>Слова програми</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версія {number}</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Зберегти зміни</translation>
    </message>
    <message>
        <source>Take the changes back</source>
        <translation>Скасувати зміни</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Зберегти як новий вигляд</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Лівіше</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Правіше</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Видалити вигляд</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Зберегти вигляд</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Назва вигляду</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Вигляди</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Orders that wait</source>
        <translation>Замовлення, що чекають</translation>
    </message>
    <message>
        <source>What they wait for</source>
        <translation>На що чекають</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Пропозиції без відповіді</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Запізнілі поставки</translation>
    </message>
    <message>
        <source>Every delivery is in time.</source>
        <translation>Усі поставки вчасно.</translation>
    </message>
    <message>
        <source>Every offer has a day to ask again, still to come.</source>
        <translation>Кожна пропозиція має день, коли спитати, і він попереду.</translation>
    </message>
</context>
<context>
    <name>WaitingOrders</name>
    <message>
        <source>delivery {days}</source>
        <translation>поставка {days}</translation>
    </message>
    <message>
        <source>no follow-up date</source>
        <translation>немає дати відповіді</translation>
    </message>
    <message>
        <source>answer due {day}</source>
        <translation>відповідь до {day}</translation>
    </message>
</context>
<context>
    <name>WeekChoice</name>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Week {number}, {first} – {last}</source>
        <translation>Тиждень {number}, {first} – {last}</translation>
    </message>
    <message>
        <source>Which week</source>
        <translation>Який тиждень</translation>
    </message>
    <message>
        <source>Whose week</source>
        <translation>Чий тиждень</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>There is no such file. Choose an Excel or CSV file.</source>
        <translation>Такого файлу немає. Оберіть файл Excel або CSV.</translation>
    </message>
    <message>
        <source>Type the name of the company, or your own.</source>
        <translation>Введіть назву компанії або своє ім’я.</translation>
    </message>
    <message>
        <source>Choose where the book is to be kept.</source>
        <translation>Виберіть, де зберігати книгу.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Відкрити книгу</translation>
    </message>
    <message>
        <source>Drop to import the list</source>
        <translation>Відпустіть, щоб імпортувати список</translation>
    </message>
    <message>
        <source>Drop to open the book</source>
        <translation>Відпустіть, щоб відкрити книгу</translation>
    </message>
    <message>
        <source>Every client,
every next step.</source>
        <translation>Кожен клієнт,
кожен наступний крок.</translation>
    </message>
    <message>
        <source>A card for each client, from the first call to VIP. It works without the internet and keeps everything in one file on this computer.</source>
        <translation>Картка на кожного клієнта, від першого дзвінка до VIP. Працює без інтернету й зберігає все в одному файлі на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Your client books</source>
        <translation>Ваші книги клієнтів</translation>
    </message>
    <message>
        <source>Start your client book</source>
        <translation>Почніть свою книгу клієнтів</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Create a new book</source>
        <translation>Створити нову книгу</translation>
    </message>
    <message>
        <source>Empty, with the usual stages and rules. You can change them later.</source>
        <translation>Порожня, зі звичними етапами й правилами. Змінити їх можна згодом.</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Takes .xlsx and .csv, finds duplicates, changes nothing in your file.</source>
        <translation>Бере .xlsx і .csv, знаходить дублікати, нічого не змінює у вашому файлі.</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Відкрити книгу-приклад</translation>
    </message>
    <message>
        <source>148 clients of a coffee roastery. Try everything, delete it when done.</source>
        <translation>148 клієнтів обсмажувальника кави. Спробуйте все, потім видаліть.</translation>
    </message>
    <message>
        <source>Open a book file…</source>
        <translation>Відкрити файл книги…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Відновити з копії…</translation>
    </message>
    <message>
        <source>No account, nothing leaves this computer</source>
        <translation>Без реєстрації, усе на цьому комп’ютері</translation>
    </message>
</context>
<context>
    <name>WhichPane</name>
    <message>
        <source>No. {number}, {day}, {person}</source>
        <translation>№ {number}, {day}, {person}</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Що передають</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лід</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Чиї кроки</translation>
    </message>
    <message>
        <source>Of which model</source>
        <translation>Якої моделі</translation>
    </message>
    <message>
        <source>Which move</source>
        <translation>Яка передача</translation>
    </message>
    <message>
        <source>The one in force</source>
        <translation>Чинна</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мої</translation>
    </message>
    <message>
        <source>There are no competitors in the book yet. A blank card works already now.</source>
        <translation>У книзі ще немає конкурентів. Порожня картка працює вже зараз.</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why flagged</source>
        <translation>Чому така позначка</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Decide by hand</source>
        <translation>Вирішити вручну</translation>
    </message>
    <message>
        <source>No marks, and no rule is set up.</source>
        <translation>Позначок немає, і жодного правила не задано.</translation>
    </message>
    <message>
        <source>Review of the special terms due {day}</source>
        <translation>Перегляд особливих умов до {day}</translation>
    </message>
    <message>
        <source>Review {day}</source>
        <translation>Переглянути {day}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % від {sum}</translation>
    </message>
    <message>
        <source>At this pace: {month} {year}</source>
        <translation>За такого темпу: {month} {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Усі замовлення</translation>
    </message>
    <message>
        <source>version {n} of the rule</source>
        <translation>версія {n} правила</translation>
    </message>
    <message>
        <source>version {n} of {day}</source>
        <translation>версія {n} від {day}</translation>
    </message>
    <message>
        <source>Reason and review…</source>
        <translation>Причина й перегляд…</translation>
    </message>
    <message>
        <source>Put on by hand…</source>
        <translation>Поставити вручну…</translation>
    </message>
    <message>
        <source>Keep off by hand…</source>
        <translation>Не ставити, вручну…</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>Повернути правилу</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Share out anew within the model</source>
        <translation>Перерозподіл у межах моделі</translation>
    </message>
    <message>
        <source>Next: people</source>
        <translation>Далі: люди</translation>
    </message>
    <message>
        <source>Next: clients</source>
        <translation>Далі: клієнти</translation>
    </message>
    <message>
        <source>Next: hand-over rules</source>
        <translation>Далі: правила передачі</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далі: перевірка</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Викинути чернетку</translation>
    </message>
    <message numerus="yes">
        <source>All %n client(s)</source>
        <translation>
            <numerusform>Усі клієнти: %n</numerusform>
            <numerusform>Усі клієнти: %n</numerusform>
            <numerusform>Усі клієнти: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>Друкувати план</translation>
    </message>
    <message>
        <source>Switching…</source>
        <translation>Переходимо…</translation>
    </message>
    <message>
        <source>One action, one undo.</source>
        <translation>Одна дія, одне скасування.</translation>
    </message>
    <message>
        <source>Nothing changes until step 5. A restore point is saved first.</source>
        <translation>До кроку 5 нічого не змінюється. Спершу зберігається точка відновлення.</translation>
    </message>
    <message>
        <source>Nothing changes until step 5.</source>
        <translation>До кроку 5 нічого не змінюється.</translation>
    </message>
    <message>
        <source>Switching… {at} of {total}</source>
        <translation>Переходимо… {at} з {total}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Hand-over rules</source>
        <translation>Правила передачі</translation>
    </message>
    <message>
        <source>Check and switch</source>
        <translation>Перевірка й перехід</translation>
    </message>
</context>
<context>
    <name>WonCard</name>
    <message>
        <source>Won from them</source>
        <translation>Відбито в них</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Preparing the document: {percent}%</source>
        <translation>Готуємо документ: {percent} %</translation>
    </message>
    <message>
        <source>Preparing the document…</source>
        <translation>Готуємо документ…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
</TS>
