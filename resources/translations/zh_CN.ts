<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Customers, tags and phone lists of a small shop, on its own computer.</source>
        <translation>小店的客户、标签和电话名单，都在自己的电脑里。</translation>
    </message>
    <message>
        <source>Hudie 蝶</source>
        <translation>蝶 Hudie</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log files hold no names and no numbers; they help whoever looks into a fault.</source>
        <translation>日志里没有姓名和号码，出了毛病时给维修的人看。</translation>
    </message>
    <message>
        <source>Phosphor icons — MIT</source>
        <translation>Phosphor 图标：MIT</translation>
    </message>
    <message>
        <source>Python {python} — PSF licence</source>
        <translation>Python {python}：PSF 许可证</translation>
    </message>
    <message>
        <source>Qt for Python {qt} — LGPL 3</source>
        <translation>Qt for Python {qt}：LGPL 3</translation>
    </message>
    <message>
        <source>SQLite through SQLCipher — public domain, BSD</source>
        <translation>SQLite（SQLCipher 驱动）：公有领域、BSD</translation>
    </message>
    <message>
        <source>Stands on the work of others</source>
        <translation>用到的别人的成果</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>peewee, openpyxl, calamine, phonenumbers, pypinyin, cnlunar — MIT, Apache 2.0</source>
        <translation>peewee、openpyxl、calamine、phonenumbers、pypinyin、cnlunar：MIT、Apache 2.0</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Hudie</source>
        <translation>关于蝶 Hudie</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>之前的导入…</translation>
    </message>
    <message>
        <source>Export contacts…</source>
        <translation>导出客户…</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>找客户</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>做过的事…</translation>
    </message>
    <message>
        <source>Import Excel…</source>
        <translation>导入 Excel…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Look around a demo shop</source>
        <translation>逛逛示例店</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source> · %n contact(s) kept what was done later</source>
        <translation>
            <numerusform>，%n 位客户保留了后来的改动</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{person}&apos; added</source>
        <translation>已新建「{person}」</translation>
    </message>
    <message>
        <source>&apos;{person}&apos; may be contacted again</source>
        <translation>「{person}」可以再联系了</translation>
    </message>
    <message>
        <source>&apos;{person}&apos; no longer has the tag &apos;{tags}&apos;</source>
        <translation>已从「{person}」取下标签「{tags}」</translation>
    </message>
    <message>
        <source>&apos;{person}&apos; now has the tag &apos;{tags}&apos;</source>
        <translation>已给「{person}」打上标签「{tags}」</translation>
    </message>
    <message>
        <source>&apos;{person}&apos; saved</source>
        <translation>已保存「{person}」</translation>
    </message>
    <message>
        <source>&apos;{person}&apos; will not be contacted any more</source>
        <translation>「{person}」以后免打扰</translation>
    </message>
    <message>
        <source>&apos;{person}&apos;: follow-up is now &apos;{state}&apos;</source>
        <translation>「{person}」的跟进改为「{state}」</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>已恢复备份</translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>修改 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a cost of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change channel &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change field &apos;{name}&apos;</source>
        <translation>改字段「{name}」</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>改设置</translation>
    </message>
    <message>
        <source>Change the reach of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>改{what}</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n contact(s)</source>
        <translation>
            <numerusform>已修改 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed &apos;{person}&apos;</source>
        <translation>已修改「{person}」</translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; is in use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; is no longer in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channels reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>已新建客户</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>已保存客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a cost of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a reach of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete channel &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete field &apos;{name}&apos;</source>
        <translation>删除字段「{name}」</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message>
        <source>Done: {act}</source>
        <translation>已完成：{act}</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>导出 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Field &apos;{name}&apos; changed</source>
        <translation>已改字段「{name}」</translation>
    </message>
    <message>
        <source>Field &apos;{name}&apos; deleted</source>
        <translation>已删除字段「{name}」</translation>
    </message>
    <message>
        <source>Field &apos;{name}&apos; made</source>
        <translation>已新建字段「{name}」</translation>
    </message>
    <message>
        <source>Fields reordered</source>
        <translation>已调整字段顺序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Import: {new} new, {updated} filled in</source>
        <translation>导入名单（新 {new}，补全 {updated}）</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Made %n starter channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n starter channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make the demo shop</source>
        <translation>生成示例店</translation>
    </message>
    <message>
        <source>Masked row matched</source>
        <translation>已配对打码的行</translation>
    </message>
    <message>
        <source>Match a masked row</source>
        <translation>配对打码的行</translation>
    </message>
    <message>
        <source>May be contacted again</source>
        <translation>可以再联系了</translation>
    </message>
    <message numerus="yes">
        <source>Move %n contact(s) to the trash</source>
        <translation>
            <numerusform>把 %n 位客户移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n contact(s) to the trash</source>
        <translation>
            <numerusform>已把 %n 位客户移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved &apos;{person}&apos; to the trash</source>
        <translation>已把「{person}」移到回收站</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>New channel &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New field &apos;{name}&apos;</source>
        <translation>新建字段「{name}」</translation>
    </message>
    <message>
        <source>Newcomer registered at &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a cost of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note whom &apos;{name}&apos; reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and exports</source>
        <translation>看号码与导出</translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Register a newcomer at &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename staff</source>
        <translation>给店员改名</translation>
    </message>
    <message>
        <source>Reorder channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder fields</source>
        <translation>调整字段顺序</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>设置已改</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show a number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Stop using channel &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s) &apos;{tags}&apos;</source>
        <translation>
            <numerusform>给 %n 位客户打标签「{tags}」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n contact(s) &apos;{tags}&apos;</source>
        <translation>
            <numerusform>已给 %n 位客户打标签「{tags}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Take %n contact(s) back from the trash</source>
        <translation>
            <numerusform>从回收站取回 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>从 %n 位客户取下标签「{tags}」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n contact(s) back from the trash</source>
        <translation>
            <numerusform>已从回收站取回 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Took &apos;{person}&apos; back from the trash</source>
        <translation>已从回收站取回「{person}」</translation>
    </message>
    <message numerus="yes">
        <source>Took &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>已从 %n 位客户取下标签「{tags}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Use channel &apos;{name}&apos; again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will not be contacted any more</source>
        <translation>已设为免打扰</translation>
    </message>
    <message>
        <source>end of the day</source>
        <translation>每天几点算完</translation>
    </message>
    <message>
        <source>features in use</source>
        <translation>用哪些功能</translation>
    </message>
    <message>
        <source>masking of numbers</source>
        <translation>号码打码设置</translation>
    </message>
    <message>
        <source>phone region</source>
        <translation>号码地区</translation>
    </message>
    <message>
        <source>set-up list</source>
        <translation>开店清单</translation>
    </message>
    <message>
        <source>shop name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>At closing</source>
        <translation>关店时</translation>
    </message>
    <message>
        <source>Before a change of many</source>
        <translation>批量修改前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Before an erasure</source>
        <translation>抹除前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before an undo</source>
        <translation>撤销前</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Every half hour</source>
        <translation>每半小时</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>A backup is made at closing, every half hour of work, and before an import. Each is checked before it counts.</source>
        <translation>关窗口时、干活时每半小时、导入前都会自动备份，每份都核对过才算数。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>马上备份</translation>
    </message>
    <message>
        <source>Backed up: {file}</source>
        <translation>已备份：{file}</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups and data</source>
        <translation>备份与数据</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选一份备份</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Copy to another drive…</source>
        <translation>存到别的盘…</translation>
    </message>
    <message>
        <source>Folder for a copy, best on another drive</source>
        <translation>选一个文件夹，最好在别的盘上</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Hudie stores (*.hudie)</source>
        <translation>蝶的数据文件 (*.hudie)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The chosen one can be brought back; what is there now is kept beside it.</source>
        <translation>选中的可以恢复；现在的数据会另存一份。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>数据放在哪</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>没核对</translation>
    </message>
</context>
<context>
    <name>BirthdayEditor</name>
    <message>
        <source>1990-05-06 or 05-06</source>
        <translation>1990-05-06 或 05-06</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>历法</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>公历</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all {total}</source>
        <translation>选中全部 {total} 位</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
</context>
<context>
    <name>BusyDialog</name>
    <message>
        <source>Close now</source>
        <translation>马上关闭</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>做完再关</translation>
    </message>
    <message>
        <source>Don&apos;t close</source>
        <translation>先不关</translation>
    </message>
    <message>
        <source>If you close now it stops where it is. A half-done import is offered at the next start, to finish it or to take it back; a half-done edit is taken back then, a half-done undo is finished. An export begins anew.</source>
        <translation>现在关会停在这里。导到一半的名单，下次打开时可以接着导，也可以撤回；改到一半的会撤回，撤到一半的会撤完，导出要重新来。</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>还有事没做完</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>What the cell should say</source>
        <translation>这一格应该是什么</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n contact(s) of this list are there already, and nothing would change.</source>
        <translation>
            <numerusform>%n 位都已经有了，没有要改的。</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first; the import can be undone later too</source>
        <translation>导入前自动备份，之后也能撤销</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>可以导入</translation>
    </message>
    <message>
        <source>Comparing {name} with the contacts</source>
        <translation>正在拿 {name} 和客户比对</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>导入 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s) again</source>
        <translation>
            <numerusform>再导入 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Nothing to change: close</source>
        <translation>没有要改的，关闭</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Putting repeated rows together</source>
        <translation>正在合并重复的行</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读 {name}</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>另存问题行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Type the word to import the file again</source>
        <translation>输入这个词，再导入一次</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>again</source>
        <comment>the word to type</comment>
        <translation>再导</translation>
    </message>
    <message>
        <source>can be saved</source>
        <translation>可另存</translation>
    </message>
    <message>
        <source>last value counts</source>
        <translation>取最后的非空值</translation>
    </message>
    <message>
        <source>match by name</source>
        <translation>可按姓名配对</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>对上两个人</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} 问题行.xlsx</translation>
    </message>
    <message>
        <source>{new} new · {updated} filled · {unchanged} same</source>
        <translation>新 {new} · 补全 {updated} · 没变 {unchanged}</translation>
    </message>
    <message>
        <source>{who} imported this file {when} before, by other rules or columns. Nobody is made twice.</source>
        <translation>{who}导入过这个文件（{when}），用的是别的规则或列。已有的人不会重复新建。</translation>
    </message>
    <message>
        <source>{who} imported this very file {when}. Type “{word}” to import it again all the same:</source>
        <translation>{who}导入过这份文件（{when}）。真要再导一次，请输入「{word}」：</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>去掉 {name}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Hudie closes when it is done.</source>
        <translation>做完就关。</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Backing up before closing</source>
        <translation>关闭前先备份</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>只要几秒。</translation>
    </message>
</context>
<context>
    <name>ColumnLine</name>
    <message>
        <source>{column} goes to</source>
        <translation>{column} 放进</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag to put in order, or Ctrl ↑ ↓</source>
        <translation>拖动或按 Ctrl ↑ ↓ 调整顺序</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>All columns recognised.</source>
        <translation>每一列都认出来了。</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>Check each column</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Choose the column with phone numbers or WeChat IDs: without one nobody can be told apart.</source>
        <translation>请选出手机号或微信号那一列：没有它分不清谁是谁。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>放进</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>记得</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>下一步：检查</translation>
    </message>
    <message>
        <source>Remember this for lists with the same header</source>
        <translation>记住，下次同样表头直接用</translation>
    </message>
    <message>
        <source>Set as for the list {name} with the same header, {when}.</source>
        <translation>表头和「{name}」（{when}）一样，已照那次设好。</translation>
    </message>
    <message>
        <source>Taken by the column {name}</source>
        <translation>「{name}」这一列已经用了</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>以前的名单</translation>
    </message>
    <message>
        <source>kept until that part of the program is there</source>
        <translation>先存着，以后用得上</translation>
    </message>
    <message>
        <source>{found} of {all} columns recognised.</source>
        <translation>{all} 列认出了 {found} 列。</translation>
    </message>
    <message>
        <source>{found} of {all} columns recognised; please look at the amber ones.</source>
        <translation>{all} 列认出了 {found} 列，请看看黄色的。</translation>
    </message>
</context>
<context>
    <name>ConsentEditor</name>
    <message>
        <source>Agreed to offers</source>
        <translation>同意收到优惠</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>别的地方</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>在哪说的</translation>
    </message>
    <message>
        <source>Where it was said, in your words</source>
        <translation>在哪说的，自己写</translation>
    </message>
</context>
<context>
    <name>ConsentPopup</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Agreed to offers</source>
        <translation>同意收到优惠</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More: WeChat, birthday, area, referrer, notes</source>
        <translation>更多：微信、生日、片区、推荐人、笔记</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Send this person nothing</source>
        <translation>不给这位发任何东西</translation>
    </message>
    <message>
        <source>Show {name} in the trash</source>
        <translation>去回收站看 {name}</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>回收站里 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Best matches first</source>
        <translation>最相近的在前</translation>
    </message>
    <message>
        <source>By {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>By {column}, A to Z</source>
        <translation>按{column}从 A 到 Z</translation>
    </message>
    <message>
        <source>By {column}, Z to A</source>
        <translation>按{column}从 Z 到 A</translation>
    </message>
    <message>
        <source>By {column}, descending</source>
        <translation>按{column}倒序</translation>
    </message>
    <message>
        <source>By {column}, early in the year first</source>
        <translation>按{column}从早到晚</translation>
    </message>
    <message>
        <source>By {column}, high numbers first</source>
        <translation>按{column}从大到小</translation>
    </message>
    <message>
        <source>By {column}, late in the year first</source>
        <translation>按{column}从晚到早</translation>
    </message>
    <message>
        <source>By {column}, low numbers first</source>
        <translation>按{column}从小到大</translation>
    </message>
    <message>
        <source>By {column}, newest first</source>
        <translation>按{column}从新到旧</translation>
    </message>
    <message>
        <source>By {column}, oldest first</source>
        <translation>按{column}从旧到新</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The list can&apos;t be read</source>
        <translation>读不出名单</translation>
    </message>
    <message>
        <source>Thrown away last first</source>
        <translation>刚删的在前</translation>
    </message>
    <message>
        <source>Tick rows to tag, change or export</source>
        <translation>勾选后可批量打标签、修改、导出</translation>
    </message>
    <message>
        <source>Tick rows to take them back</source>
        <translation>勾选后可批量取回</translation>
    </message>
    <message>
        <source>{count} contacts, sorting…</source>
        <translation>{count} 位客户，正在排序…</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n contact(s) of one step</source>
        <translation>
            <numerusform>同一步的 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A backup is made first, and you can undo it afterwards.</source>
        <translation>先自动备份，之后也能撤销。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Added in 7 days</source>
        <translation>近 7 天新增</translation>
    </message>
    <message numerus="yes">
        <source>Added in the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天新增</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {first} to {last}</source>
        <translation>{first} 至 {last} 新增</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Agreed to offers</source>
        <translation>同意收到优惠</translation>
    </message>
    <message>
        <source>Agreed to offers…</source>
        <translation>是否同意收优惠…</translation>
    </message>
    <message>
        <source>All of: {tags}</source>
        <translation>都有：{tags}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>片区…</translation>
    </message>
    <message>
        <source>Back to contacts</source>
        <translation>回到客户</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday this week</source>
        <translation>本周生日</translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>%n 天内生日</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought by {name}</source>
        <translation>推荐人是 {name}</translation>
    </message>
    <message>
        <source>Came with {file}</source>
        <translation>来自 {file}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>修改 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed {fields}</source>
        <translation>改了{fields}</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n filter(s) to see everybody</source>
        <translation>
            <numerusform>清掉 %n 个筛选就能看到所有人</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清掉筛选</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清掉搜索</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>已新建客户</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Do not contact…</source>
        <translation>免打扰…</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Filled by {file}</source>
        <translation>由 {file} 补全</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>跟进中</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Import a list, or add a contact; who was deleted is in the trash.</source>
        <translation>导入名单，或新建一位；删除的在回收站里。</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Leave it empty to clear</source>
        <translation>留空就是清掉</translation>
    </message>
    <message>
        <source>Left when joining</source>
        <translation>入会时留的</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>May be contacted again</source>
        <translation>可以再联系了</translation>
    </message>
    <message numerus="yes">
        <source>Move %n contact(s) to the trash</source>
        <translation>
            <numerusform>把 %n 位客户移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>移到了回收站</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>没同意</translation>
    </message>
    <message>
        <source>No interest</source>
        <translation>无意向</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>No. ending {tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>Nobody matches the filters</source>
        <translation>没有符合筛选的客户</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>没问过</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>打开回收站</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不愿意</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>取下标签</translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag from %n contact(s)</source>
        <translation>
            <numerusform>从 %n 位客户取下标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned a sign-up</source>
        <translation>扫码登记的</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>给 %n 位客户打标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag {tags} taken off</source>
        <translation>取下了标签 {tags}</translation>
    </message>
    <message>
        <source>Tag: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Tagged {tags}</source>
        <translation>打了标签 {tags}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Take %n contact(s) back</source>
        <translation>
            <numerusform>取回 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Taken back from the trash</source>
        <translation>从回收站取回了</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>删除时间</translation>
    </message>
    <message numerus="yes">
        <source>Try only the last digits of the phone, or clear %n filter(s)</source>
        <translation>
            <numerusform>试试只输手机尾号，或清掉 %n 个筛选</numerusform>
        </translation>
    </message>
    <message>
        <source>Try only the last digits of the phone, or the initials of the name</source>
        <translation>试试只输手机尾号，或姓名首字母</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>WeChat name</source>
        <translation>微信昵称</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>什么时候说的</translation>
    </message>
    <message>
        <source>When ordering or booking</source>
        <translation>下单或预约时</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>在哪说的</translation>
    </message>
    <message>
        <source>Why; may stay empty</source>
        <translation>原因（可空）</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>Without: {tags}</source>
        <translation>没有：{tags}</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>lunar {date}</source>
        <translation>农历{date}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{act}?</source>
        <translation>{act}？</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}为空</translation>
    </message>
    <message>
        <source>{field} is filled</source>
        <translation>{field}已填</translation>
    </message>
    <message>
        <source>{field} is not {values}</source>
        <translation>{field}不是{values}</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}：{values}</translation>
    </message>
    <message>
        <source>{value} taken away</source>
        <translation>去掉了 {value}</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Back to contacts</source>
        <translation>回到客户</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>之前的导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Trash ({count})</source>
        <translation>回收站（{count}）</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Hudie was closed by a fault last time. What had been saved is there.</source>
        <translation>上次蝶因为出错关掉了。已保存的都在。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong in Hudie</source>
        <translation>蝶出了点问题</translation>
    </message>
    <message>
        <source>Something went wrong last time</source>
        <translation>上次出了点问题</translation>
    </message>
    <message>
        <source>The report names places in the program, no customers and no numbers.</source>
        <translation>报告里只有程序的位置，没有客户和号码。</translation>
    </message>
    <message>
        <source>This step may not have been done; what was saved before is safe. You can go on working.</source>
        <translation>这一步可能没做成；之前保存的都没事，可以接着用。</translation>
    </message>
</context>
<context>
    <name>CustomEditor</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>CustomFields</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Some of several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
</context>
<context>
    <name>DemoDialog</name>
    <message>
        <source>A fruit shop with invented customers opens in this window. Yours closes meanwhile and is not touched; a line at the top leads back to it.</source>
        <translation>会在这个窗口里打开一家水果店，客户都是虚构的。你的店先合上，一点不动；顶上有一行可以随时回来。</translation>
    </message>
    <message>
        <source>Look around a demo shop</source>
        <translation>逛逛示例店</translation>
    </message>
    <message>
        <source>Make it new</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>正在生成示例店</translation>
    </message>
    <message>
        <source>Making the demo shop…</source>
        <translation>正在生成示例店…</translation>
    </message>
    <message>
        <source>Open demo shop</source>
        <translation>打开示例店</translation>
    </message>
    <message>
        <source>The demo shop could not be made.</source>
        <translation>示例店没有生成出来。</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>恢复联系</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Do not contact: {reason}</source>
        <translation>免打扰：{reason}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>In the trash · {day}</source>
        <translation>在回收站 · {day}</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>还没有这类往来</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation>{name} 的标签</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>birthday {date}</source>
        <translation>生日 {date}</translation>
    </message>
    <message>
        <source>{birthday} ({when})</source>
        <translation>{birthday}（{when}）</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭？</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>接着改</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close the details</source>
        <translation>收起资料</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>All that match the search and filters</source>
        <translation>符合搜索和筛选的</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>和名单一样</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Contacts {date}</source>
        <translation>客户 {date}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>导出 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出客户</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n contact(s)</source>
        <translation>
            <numerusform>已导出 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Full phone numbers</source>
        <translation>完整手机号</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopped; no file was left behind</source>
        <translation>已停止，没有留下文件</translation>
    </message>
    <message>
        <source>The ticked contacts</source>
        <translation>勾选的客户</translation>
    </message>
    <message>
        <source>Without it numbers look like 138****5210. Either way the export is written into History.</source>
        <translation>不勾的话，号码显示成 138****5210。导出都会记进「做过的事」。</translation>
    </message>
    <message>
        <source>full numbers</source>
        <translation>完整号码</translation>
    </message>
    <message>
        <source>noted in History</source>
        <translation>已记进「做过的事」</translation>
    </message>
    <message>
        <source>numbers masked</source>
        <translation>号码已打码</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source> (optional)</source>
        <translation>（可空）</translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change &apos;{name}&apos;</source>
        <translation>改「{name}」</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>It can&apos;t be changed later.</source>
        <translation>以后不能再改。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>No field of your own yet</source>
        <translation>还没有自己的字段</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>Save field</source>
        <translation>保存字段</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z undoes it.</source>
        <translation>已保存，Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>The usual ones are there already.</source>
        <translation>常用的已经有了。</translation>
    </message>
    <message>
        <source>What your shop wants to know of its customers: size, allergies, name of the dog.</source>
        <translation>你的店还想记客户的什么：尺码、过敏、狗的名字……</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Drop the list here, or choose it</source>
        <translation>把名单拖到这里，或选一个文件</translation>
    </message>
    <message>
        <source>Excel or CSV, as it is: which column is the phone number is found out with you.</source>
        <translation>Excel 或 CSV，原样就行：哪一列是手机号，一起认。</translation>
    </message>
    <message>
        <source>No list at hand? Save the template</source>
        <translation>手边没有名单？存一份模板</translation>
    </message>
    <message>
        <source>Read it all the same</source>
        <translation>还是读它</translation>
    </message>
    <message>
        <source>Read it like this</source>
        <translation>就这样读</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读文件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>.xlsx .xls .xlsb .ods .csv .txt, up to a million rows; or drop a file here</source>
        <translation>.xlsx .xls .xlsb .ods .csv .txt，最多 100 万行；也可以拖到这里</translation>
    </message>
    <message>
        <source>A second table begins at the column {name}. Only the first is read; to import the other one too, import the file again and choose its columns.</source>
        <translation>从「{name}」那一列起是另一张表，这次只读前一张。要导入另一张，请再导一次这个文件，改选它的列。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic ({name})</source>
        <translation>自动（{name}）</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Choose an Excel or CSV file</source>
        <translation>选一个 Excel 或 CSV 文件</translation>
    </message>
    <message>
        <source>Contacts template.xlsx</source>
        <translation>客户名单模板.xlsx</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>自动找</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头在</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>下一步：对应列</translation>
    </message>
    <message>
        <source>No header row</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>None (found)</source>
        <translation>没有（自动）</translation>
    </message>
    <message>
        <source>Perhaps they are on another sheet.</source>
        <translation>客户可能在别的工作表里。</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Row {row} (found)</source>
        <translation>第 {row} 行（自动）</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>存模板</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已存为 {name}。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>There is only a header row, and no contact below it.</source>
        <translation>只有表头，没有客户。</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>{when} 改过</translation>
    </message>
    <message>
        <source>{sheet} ({rows})</source>
        <translation>{sheet}（{rows}）</translation>
    </message>
    <message>
        <source>{sheet} · hidden</source>
        <translation>{sheet} · 隐藏</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>还有 %n 个筛选</numerusform>
        </translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>Filled or empty</source>
        <translation>已填或为空</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>按什么筛选</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表里找</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>How many of the tags</source>
        <translation>标签要几个</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No areas yet</source>
        <translation>还没有片区</translation>
    </message>
    <message>
        <source>None</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s)</source>
        <translation>
            <numerusform>%n 天内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>10 seconds</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>A phone and a name are enough; the rest can wait.</source>
        <translation>输入手机号和称呼就够，其他以后再补。</translation>
    </message>
    <message>
        <source>Add the first customers</source>
        <translation>加第一批客户</translation>
    </message>
    <message>
        <source>All data stays on this computer. No account, works without a network.</source>
        <translation>所有资料只存在这台电脑上。没有账号，不联网也能用。</translation>
    </message>
    <message>
        <source>Begin with the first customer</source>
        <translation>从第一位客户开始</translation>
    </message>
    <message>
        <source>Excel or CSV, up to a million rows. It is checked with you first and can be undone.</source>
        <translation>Excel 或 CSV，最多 100 万行。会先给你检查，随时能撤销。</translation>
    </message>
    <message>
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>Import the list you have</source>
        <translation>导入已有名单</translation>
    </message>
    <message>
        <source>It stands on lists and prints</source>
        <translation>会印在名单和单据上</translation>
    </message>
    <message>
        <source>Keep those who came, bring them back, let them bring others. Put in your first customers.</source>
        <translation>把来过的人留住，让老客再来、带新客来。先放进第一批客户吧。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看样子</translation>
    </message>
    <message>
        <source>Make a tag</source>
        <translation>建一个标签</translation>
    </message>
    <message>
        <source>Name the shop</source>
        <translation>填店名</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Open demo shop</source>
        <translation>打开示例店</translation>
    </message>
    <message>
        <source>Opens an invented demo shop. It is kept apart and never mixes with yours; come back any time.</source>
        <translation>打开一家虚构的示例店，单独存放，不会混进你的店，随时回来。</translation>
    </message>
    <message>
        <source>Set up {done} of {all}</source>
        <translation>开店清单，{all} 步做了 {done} 步</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>开店清单</translation>
    </message>
    <message>
        <source>There is nobody to export yet.</source>
        <translation>还没有人可以导出。</translation>
    </message>
    <message>
        <source>Welcome to Hudie</source>
        <translation>欢迎使用蝶 Hudie</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒</translation>
    </message>
    <message>
        <source>about 2 minutes</source>
        <translation>约 2 分钟</translation>
    </message>
    <message>
        <source>import or type them</source>
        <translation>导入或新建</translation>
    </message>
    <message>
        <source>with the first customer</source>
        <translation>新建客户时就能打</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>1,000,000 contacts, sorting…</source>
        <translation>1,000,000 位客户，正在排序…</translation>
    </message>
    <message>
        <source>2 digits to go</source>
        <translation>还差 2 位</translation>
    </message>
    <message>
        <source>3 tags deleted</source>
        <translation>已删除 3 个标签</translation>
    </message>
    <message>
        <source>A phone number of 11 digits</source>
        <translation>11 位手机号</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Another program is using shop.hudie</source>
        <translation>shop.hudie 正被别的程序占用</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>Being typed</source>
        <translation>输入中</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Buttons · one primary per view</source>
        <translation>按钮 · 每个视图只有一个主按钮</translation>
    </message>
    <message>
        <source>Can&apos;t open the data file</source>
        <translation>打不开数据文件</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Checked on leaving a field or on Enter; the message goes as soon as the value is right.</source>
        <translation>离开输入框或按 Enter 才检查；改对了提示立刻消失。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清掉筛选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Drop-down</source>
        <translation>下拉</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting 100,000 rows</source>
        <translation>正在导出 100,000 行</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Form · errors stand below the field</source>
        <translation>表单 · 错误写在框下面，不弹窗</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>幽灵</translation>
    </message>
    <message>
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Made by the program</source>
        <translation>系统生成</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾</translation>
    </message>
    <message>
        <source>Nothing matches &quot;cyx 5211&quot;</source>
        <translation>没有找到「cyx 5211」</translation>
    </message>
    <message>
        <source>Open from a backup…</source>
        <translation>从备份打开…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>色板</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主按钮</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>次按钮</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小号</translation>
    </message>
    <message>
        <source>Small title</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Table: being read (after 0.3 s)</source>
        <translation>表格：正在读取（超过 0.3 秒才显示）</translation>
    </message>
    <message>
        <source>Table: can&apos;t be read</source>
        <translation>表格：读取失败</translation>
    </message>
    <message>
        <source>Table: nothing found</source>
        <translation>表格：没有结果</translation>
    </message>
    <message>
        <source>This number has only 7 digits</source>
        <translation>手机号只有 7 位</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tonal</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try the last four digits alone, or clear 2 filters</source>
        <translation>试试只输手机尾号，或清掉 2 个筛选</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有错</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>A step can be undone by itself while nothing rests on it; what does is listed and can go with it.</source>
        <translation>只有后面没有别的动作靠着它的，才能单独撤销；靠着的会列出来，可以一起撤。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All staff</source>
        <translation>全部店员</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>能撤销的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>在做过的事里找</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Nothing of that kind was done</source>
        <translation>没有做过这类事</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tag, field or file</source>
        <translation>找标签、字段、文件</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做过的事</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>acts rest on it</source>
        <translation>后面有动作</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>能撤销</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不能撤销</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <translation>
            <numerusform>多了 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as {name}.</source>
        <translation>
            <numerusform>已把 %n 行存为 {name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cell</source>
        <translation>某个单元格</translation>
    </message>
    <message>
        <source>A field of its own</source>
        <translation>单独成一个字段</translation>
    </message>
    <message>
        <source>A known column name</source>
        <translation>认得这个列名</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>添上去</translation>
    </message>
    <message>
        <source>Agreed to offers</source>
        <translation>同意收到优惠</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <source>Big5 (traditional Chinese)</source>
        <translation>Big5（繁体中文）</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>{letter} 列</translation>
    </message>
    <message>
        <source>Comes back from the trash</source>
        <translation>从回收站取回</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Digits lost</source>
        <translation>丢了数字</translation>
    </message>
    <message>
        <source>EUC-KR (Korean)</source>
        <translation>EUC-KR（韩文）</translation>
    </message>
    <message>
        <source>Excel has lost its last digits; they can&apos;t be found again</source>
        <translation>Excel 丢了末尾几位，找不回来了</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Its numbers belong to two contacts</source>
        <translation>号码分属两位客户</translation>
    </message>
    <message>
        <source>Kept for later: {field}</source>
        <translation>先存着：{field}</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>多半是</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>太长的文字</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Member tier</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Name and WeChat both differ: another person?</source>
        <translation>姓名和微信都对不上，可能是另一个人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>No field for it</source>
        <translation>没有对应的字段</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有号码</translation>
    </message>
    <message>
        <source>No number and no WeChat ID</source>
        <translation>没有手机号，也没有微信号</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是号码</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>不是手机号</translation>
    </message>
    <message>
        <source>Nothing in this column</source>
        <translation>这一列是空的</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>消费次数</translation>
    </message>
    <message>
        <source>Of a second table</source>
        <translation>另一张表的列</translation>
    </message>
    <message numerus="yes">
        <source>Only %n digit(s)</source>
        <translation>
            <numerusform>只有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Only where blank</source>
        <translation>只补空白</translation>
    </message>
    <message>
        <source>Only {share} look like phone numbers</source>
        <translation>只有 {share} 像手机号</translation>
    </message>
    <message>
        <source>Only {share} look like: {field}</source>
        <translation>只有 {share} 像：{field}</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Own field: {name}</source>
        <translation>自定义：{name}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>header of a column</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Shift-JIS (Japanese)</source>
        <translation>Shift-JIS（日文）</translation>
    </message>
    <message>
        <source>Similar name, please check</source>
        <translation>名字相近，请看看</translation>
    </message>
    <message>
        <source>Staff in charge</source>
        <translation>跟进店员</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>Tags (split at commas)</source>
        <translation>标签（按逗号分开）</translation>
    </message>
    <message>
        <source>There is another column for: {field}</source>
        <translation>另有一列是：{field}</translation>
    </message>
    <message>
        <source>Too few digits</source>
        <translation>位数不够</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>Too many digits</source>
        <translation>位数太多</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>Total spent</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>读不出</translation>
    </message>
    <message>
        <source>WeCom ID</source>
        <translation>企业微信号</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>{field}: a formula without a result</source>
        <translation>{field}：公式没有结果</translation>
    </message>
    <message>
        <source>{field}: not a date</source>
        <translation>{field}：不是日期</translation>
    </message>
    <message>
        <source>{field}: not an amount</source>
        <translation>{field}：不是金额</translation>
    </message>
    <message>
        <source>{field}: nothing readable in it</source>
        <translation>{field}：没有能读的内容</translation>
    </message>
    <message>
        <source>{field}: too long</source>
        <translation>{field}：太长</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file in it.</source>
        <translation>{name} 是文件夹，请选里面的文件。</translation>
    </message>
    <message>
        <source>{share} are a gender</source>
        <translation>{share} 是性别</translation>
    </message>
    <message>
        <source>{share} look like names</source>
        <translation>{share} 像姓名</translation>
    </message>
    <message>
        <source>{share} look like phone numbers</source>
        <translation>{share} 像手机号</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>An import can be undone later too; what was added to its people since then stays.</source>
        <translation>导入过的随时能撤销；之后给这些人添的会保留。</translation>
    </message>
    <message>
        <source>Being taken back</source>
        <translation>正在撤回</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>能撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each list that you import is noted here and can be undone.</source>
        <translation>导入过的名单都记在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>之前的导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>补全资料</translation>
    </message>
    <message>
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>Match masked rows…</source>
        <translation>配对打码的行…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>另存问题行</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>另存问题行…</translation>
    </message>
    <message>
        <source>See these contacts</source>
        <translation>查看这批客户</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} 问题行.xlsx</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入客户名单</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Stop and undo</source>
        <translation>停止并撤回</translation>
    </message>
    <message>
        <source>Stopped. The contacts are as they were before.</source>
        <translation>已停止，客户和导入前一样。</translation>
    </message>
    <message>
        <source>The import was stopped; the contacts are as they were.</source>
        <translation>导入已停止，客户和之前一样。</translation>
    </message>
    <message>
        <source>The list stays on this computer; nothing is uploaded.</source>
        <translation>名单只存在这台电脑，不会上传。</translation>
    </message>
</context>
<context>
    <name>ListSearch</name>
    <message>
        <source>Find a contact</source>
        <translation>找客户</translation>
    </message>
    <message>
        <source>Name, initials or phone tail</source>
        <translation>姓名、首字母或手机尾号</translation>
    </message>
    <message>
        <source>Name, pinyin initials or phone tail</source>
        <translation>姓名、拼音首字母或手机尾号</translation>
    </message>
    <message>
        <source>Name, pinyin initials or phone tail, e.g. cyq, 5210</source>
        <translation>姓名、拼音首字母或手机尾号，如 cyq、5210</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark is easier on the eyes in the evening.</source>
        <translation>晚上用深色，眼睛舒服些。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Names, tags and notes stay as they were typed.</source>
        <translation>姓名、标签、备注按你输入的原样显示。</translation>
    </message>
    <message>
        <source>Rows and buttons grow with the text.</source>
        <translation>行和按钮会跟着变大。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>These hold for this computer only.</source>
        <translation>只管这台电脑。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back to my shop</source>
        <translation>回到我的店</translation>
    </message>
    <message>
        <source>Hudie 蝶</source>
        <translation>蝶 Hudie</translation>
    </message>
    <message>
        <source>This is a demo shop. Everyone here is invented; try whatever you like.</source>
        <translation>这是示例店，里面的人都是虚构的，随便试。</translation>
    </message>
    <message>
        <source>{shop} (demo)</source>
        <translation>{shop}（示例店）</translation>
    </message>
</context>
<context>
    <name>MaskedDialog</name>
    <message>
        <source>Give the row to this person</source>
        <translation>这一行就是这位</translation>
    </message>
    <message>
        <source>Nobody has a number that begins and ends like this</source>
        <translation>没有头尾这样的号码</translation>
    </message>
    <message>
        <source>Nobody of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Row {row} of the file</source>
        <translation>文件第 {row} 行</translation>
    </message>
    <message>
        <source>The row goes to the rejected ones; ask for the whole number.</source>
        <translation>这一行归入问题行，请问一下完整号码。</translation>
    </message>
    <message>
        <source>The row then fills this person&apos;s blanks; the number stays as it is.</source>
        <translation>这一行会补全这位的空白资料，号码不变。</translation>
    </message>
    <message>
        <source>Whose row is this?</source>
        <translation>这一行是谁？</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
</context>
<context>
    <name>MaskedRowsDialog</name>
    <message>
        <source>A row fills this person&apos;s blanks; each step can be undone.</source>
        <translation>这一行只补这位的空白，每一步都能撤销。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>找到这位</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>归到</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里</translation>
    </message>
    <message>
        <source>Masked rows</source>
        <translation>打码的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>发现 %n 处问题：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept, because later acts stand on them.</source>
        <translation>
            <numerusform>%n 处保留不动，因为后来的动作靠着它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cap is a number from 0 (no cap) to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in this row is too long.</source>
        <translation>这一行有一段文字太长。</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n contact(s).</source>
        <translation>
            <numerusform>一切正常：%n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>An import is under way. Wait until it is done.</source>
        <translation>正在导入，请等它做完。</translation>
    </message>
    <message>
        <source>Another Hudie is working with {path}. Close it, then try again.</source>
        <translation>另一个蝶正在用 {path}，请关掉它再试。</translation>
    </message>
    <message>
        <source>Another program holds the store. Try again in a moment.</source>
        <translation>别的程序正占着数据文件，请稍等再试。</translation>
    </message>
    <message>
        <source>Backup made and checked: {file}</source>
        <translation>已备份并核对：{file}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Contact {row} can&apos;t be found by search.</source>
        <translation>客户 {row} 搜不到。</translation>
    </message>
    <message>
        <source>Contact {row} has neither a name nor a number.</source>
        <translation>客户 {row} 既没有姓名也没有号码。</translation>
    </message>
    <message>
        <source>Contact {row} is merged into themselves.</source>
        <translation>客户 {row} 合并到了自己。</translation>
    </message>
    <message>
        <source>Contact {row} is sorted under another name.</source>
        <translation>客户 {row} 的排序名不对。</translation>
    </message>
    <message>
        <source>Contact {row} is their own referrer.</source>
        <translation>客户 {row} 的推荐人是自己。</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dealt to {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo shop made: {file}</source>
        <translation>示例店已生成：{file}</translation>
    </message>
    <message>
        <source>Excel has lost digits of this number. Type it in full.</source>
        <translation>Excel 丢了这个号码的几位，请输入完整号码。</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填上。</translation>
    </message>
    <message>
        <source>Give at least a phone, a WeChat name or a name.</source>
        <translation>手机号、微信、姓名至少填一个。</translation>
    </message>
    <message>
        <source>Give at least one choice.</source>
        <translation>至少写一个选项。</translation>
    </message>
    <message>
        <source>Give one number; note further ones with the contact afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {row} counts other rows than it has ({detail}).</source>
        <translation>导入 {row} 的行数对不上（{detail}）。</translation>
    </message>
    <message>
        <source>Imported before (act {number}); nothing was changed.</source>
        <translation>以前导入过（第 {number} 步），什么都没改。</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Lists can&apos;t be sorted by this: {field}</source>
        <translation>不能按这个排序：{field}</translation>
    </message>
    <message>
        <source>Masked numbers</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Name and WeChat both differ from the stored ones.</source>
        <translation>姓名和微信都与已有的不同。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be their own referrer.</source>
        <translation>推荐人不能是自己。</translation>
    </message>
    <message>
        <source>Nobody is on duty: the newcomer is unassigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {row} does not say whether its effect stands.</source>
        <translation>动作 {row} 没写明是否还有效。</translation>
    </message>
    <message>
        <source>Operation {row} lacks some of what it changed: its undo would be incomplete.</source>
        <translation>操作 {row} 的改动记录不全，撤销会不完整。</translation>
    </message>
    <message>
        <source>Operation {row} turns back something that it can&apos;t.</source>
        <translation>动作 {row} 撤回了不能撤的。</translation>
    </message>
    <message>
        <source>People, money or figures hang on {name}. It can be put out of use, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per friend ¥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrers go round in a circle: {contacts}</source>
        <translation>推荐人绕成了圈：{contacts}</translation>
    </message>
    <message>
        <source>Registered: contact {number}, known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered: new contact {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Restored: {file}</source>
        <translation>已恢复：{file}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>SQLite refused a setting that keeps the data safe ({detail}).</source>
        <translation>SQLite 不接受一项保护数据的设置（{detail}）。</translation>
    </message>
    <message>
        <source>SQLite&apos;s {row} is {detail}.</source>
        <translation>SQLite 的 {row} 是 {detail}。</translation>
    </message>
    <message>
        <source>Search knows a contact {row} who is not there.</source>
        <translation>搜索里有不存在的客户 {row}。</translation>
    </message>
    <message>
        <source>Search knows contact {row} by other words.</source>
        <translation>搜索里客户 {row} 的词不对。</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}). Nothing was changed by this step.</source>
        <translation>程序出错了（{name}），这一步什么都没改。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么都没改。</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must be more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup did not pass its check ({detail}) and was thrown away.</source>
        <translation>备份没通过核对（{detail}），已丢弃。</translation>
    </message>
    <message>
        <source>The channel {name} is no longer in use. Take it back into use, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of {name} can&apos;t be told for certain. Choose its encoding.</source>
        <translation>认不准 {name} 的文字编码，请选一个。</translation>
    </message>
    <message>
        <source>The disk could not be read or written ({detail}). Nothing was changed.</source>
        <translation>磁盘读写出错（{detail}），什么都没改。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space, then try again.</source>
        <translation>磁盘满了，什么都没改。腾出些地方再试。</translation>
    </message>
    <message>
        <source>The field {field} can&apos;t have the rule {rule}. It can have: {rules}</source>
        <translation>字段 {field} 不能用规则 {rule}，可以用：{rules}</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}</source>
        <translation>文件坏了：{detail}</translation>
    </message>
    <message>
        <source>The file must end in .xlsx or .csv.</source>
        <translation>文件名要以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>The file or its folder can only be read. Nothing was changed.</source>
        <translation>文件或文件夹只能读，什么都没改。</translation>
    </message>
    <message>
        <source>The first tag group is missing.</source>
        <translation>缺少第一个标签组。</translation>
    </message>
    <message>
        <source>The folder of {path} does not exist.</source>
        <translation>{path} 所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>The folder {path} does not exist.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>The last date is before the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is masked: write it in full.</source>
        <translation>号码被遮住了，请写出完整号码。</translation>
    </message>
    <message>
        <source>The number of this row is not masked, or was matched already.</source>
        <translation>这一行的号码没有打码，或者已经配对过。</translation>
    </message>
    <message>
        <source>The numbers of this row belong to two contacts.</source>
        <translation>这一行的号码分属两位客户。</translation>
    </message>
    <message>
        <source>The phone {row} of contact {contacts} is not in its normal form.</source>
        <translation>客户 {contacts} 的号码 {row} 格式不规范。</translation>
    </message>
    <message>
        <source>The phones of contact {contacts} are out of order: none is the first, or one is missing.</source>
        <translation>客户 {contacts} 的电话顺序不对：没有首选电话，或缺了一个。</translation>
    </message>
    <message>
        <source>The rows of this import are gone. Take it back, then import the file again.</source>
        <translation>这次导入剩下的行找不到了。请撤回，再重新导入文件。</translation>
    </message>
    <message>
        <source>The shop has no owner.</source>
        <translation>店里没有店主。</translation>
    </message>
    <message>
        <source>The store could not be brought up to date; it is as it was.</source>
        <translation>数据文件没能升级，还和原来一样。</translation>
    </message>
    <message>
        <source>The store is damaged. Restore a backup.</source>
        <translation>数据文件坏了，请恢复备份。</translation>
    </message>
    <message>
        <source>The store that was there is kept: {file}</source>
        <translation>原来的数据文件另存在：{file}</translation>
    </message>
    <message>
        <source>There is a date in this row that can&apos;t be read.</source>
        <translation>这一行有一个日期无法识别。</translation>
    </message>
    <message>
        <source>There is no channel {channel}. There are: {channels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel {channel}: the shop has none yet. Make one under Contacts &gt; Channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column headed {header}. There are: {headers}</source>
        <translation>没有叫「{header}」的列。现有的列：{headers}</translation>
    </message>
    <message>
        <source>There is no field {field}. There are: {fields}</source>
        <translation>没有字段 {field}。现有的字段：{fields}</translation>
    </message>
    <message>
        <source>There is no row {row} to take the headers from: the sheet ends with row {last}.</source>
        <translation>没有第 {row} 行可作表头：这张表只到第 {last} 行。</translation>
    </message>
    <message>
        <source>There is no sheet {sheet}. There are: {sheets}</source>
        <translation>没有工作表「{sheet}」。现有的工作表：{sheets}</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>{path} 没有数据文件。</translation>
    </message>
    <message>
        <source>There is no such act.</source>
        <translation>没有这一步。</translation>
    </message>
    <message>
        <source>There is no such column: {column}</source>
        <translation>没有这一列：{column}</translation>
    </message>
    <message>
        <source>There is no such date. Write 1990-05-20, 05-20 or 农历五月初三.</source>
        <translation>没有这个日期。可以写 1990-05-20、05-20 或 农历五月初三。</translation>
    </message>
    <message>
        <source>There is no such date. Write 2026-05-20.</source>
        <translation>没有这个日期。请写成 2026-05-20。</translation>
    </message>
    <message>
        <source>There is no such field: {field}</source>
        <translation>没有这个字段：{field}</translation>
    </message>
    <message>
        <source>There is no such filter: {field}</source>
        <translation>没有这个筛选：{field}</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>没有这次导入。</translation>
    </message>
    <message>
        <source>There is no such setting: {value}</source>
        <translation>没有这个设置：{value}</translation>
    </message>
    <message>
        <source>There is no usable number and no WeChat ID in this row.</source>
        <translation>这一行没有能用的手机号，也没有微信号。</translation>
    </message>
    <message>
        <source>There is nothing here but unprintable characters.</source>
        <translation>这里只有看不见的字符。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>There is one named {name} already.</source>
        <translation>已经有叫「{name}」的了。</translation>
    </message>
    <message>
        <source>These hours end when they begin. For the whole day write 0:00 to 24:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done ({code}).</source>
        <translation>这一步做不了（{code}）。</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: it has left the shop.</source>
        <translation>不能撤销：已经出了店门。</translation>
    </message>
    <message>
        <source>This channel is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not there any more.</source>
        <translation>这位客户已经不在了。</translation>
    </message>
    <message>
        <source>This formula has no stored result. Open and save the file in Excel.</source>
        <translation>公式没有存下结果，请在 Excel 里打开再保存。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>这不是手机号。</translation>
    </message>
    <message>
        <source>This is no time. Write 9:00 or 21:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still under way.</source>
        <translation>还在进行中。</translation>
    </message>
    <message>
        <source>This line is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is too long for a QR code: {length} of at most {most} bytes. Use a short link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list was imported before. Nothing was changed.</source>
        <translation>这份名单导入过了，什么都没改。</translation>
    </message>
    <message>
        <source>This number has too few digits.</source>
        <translation>号码位数不够。</translation>
    </message>
    <message>
        <source>This number has too many digits.</source>
        <translation>号码位数太多。</translation>
    </message>
    <message>
        <source>This number is not there any more.</source>
        <translation>这个号码已经不在了。</translation>
    </message>
    <message>
        <source>This person does not work here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setting can&apos;t be {value}.</source>
        <translation>这个设置不能是 {value}。</translation>
    </message>
    <message>
        <source>This was done already, with other values. Open the dialog anew.</source>
        <translation>已经做过了，内容不一样。请重新打开窗口。</translation>
    </message>
    <message>
        <source>This was not undone.</source>
        <translation>这一步没有撤销过。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>这一步已经撤销了。</translation>
    </message>
    <message>
        <source>This would go round in a circle: they were brought by this contact.</source>
        <translation>会绕成圈：对方就是这位介绍来的。</translation>
    </message>
    <message>
        <source>Too large: at most {most} yuan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long: at most {most} characters.</source>
        <translation>太长了，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Too long: at most {most} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many choices: at most {most}.</source>
        <translation>选项太多，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>Undone: import of {file}, {new} new, {updated} updated</source>
        <translation>已撤销：导入 {file}，新客户 {new}，补全 {updated}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Write how many people, a whole number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong arguments: {message}</source>
        <translation>参数不对：{message}</translation>
    </message>
    <message>
        <source>{name} has a password. Open it in Excel, save it without the password, then import it again.</source>
        <translation>{name} 设了密码。请在 Excel 里打开，去掉密码保存，再导入。</translation>
    </message>
    <message>
        <source>{name} has this number already.</source>
        <translation>{name} 已经用了这个号码。</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} 里没有表格。</translation>
    </message>
    <message>
        <source>{name} is damaged and can&apos;t be read. Open and save it in Excel, then try again.</source>
        <translation>{name} 坏了，读不出来。请在 Excel 里打开再保存一次，然后重试。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} 已经不在了。</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there, then try again.</source>
        <translation>{name} 正被别的程序打开，请关掉再试。</translation>
    </message>
    <message>
        <source>{name} is too large. Save it as CSV, or in several files.</source>
        <translation>{name} 太大了。请另存为 CSV，或分成几个文件。</translation>
    </message>
    <message>
        <source>{path} can only be read. Allow writing to it and its folder, or choose another folder.</source>
        <translation>{path} 只能读，不能写。请放开写入权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written over: it is no file of its own.</source>
        <translation>不能写到 {path}：它不是单独的文件。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; restore a backup.</source>
        <translation>{path} 坏了，原文件没有动。请恢复备份。</translation>
    </message>
    <message>
        <source>{path} is no whole backup of a store ({finding}). Nothing was changed.</source>
        <translation>{path} 不是完整的备份（{finding}），什么都没改。</translation>
    </message>
    <message>
        <source>{path} is not a Hudie store. It was left as it is.</source>
        <translation>{path} 不是蝶的数据文件，没有动它。</translation>
    </message>
    <message>
        <source>{path} is open in another program. Close it there, then try again.</source>
        <translation>{path} 正被别的程序打开，请关掉再试。</translation>
    </message>
    <message>
        <source>{path} is the list itself; choose another name.</source>
        <translation>{path} 就是名单本身，请换个名字。</translation>
    </message>
    <message>
        <source>{path} is the store itself. Choose another file.</source>
        <translation>{path} 就是数据文件本身，请选别的文件。</translation>
    </message>
    <message>
        <source>{path} is there already; nothing was written.</source>
        <translation>{path} 已经有了，什么都没写。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Hudie. Update the program; the store was left as it is.</source>
        <translation>{path} 是更新版本的蝶写的，没有动它。请升级程序。</translation>
    </message>
    <message>
        <source>{table} {row} has no name.</source>
        <translation>{table} {row} 没有名称。</translation>
    </message>
    <message>
        <source>{table} {row} holds a date that does not exist.</source>
        <translation>{table} {row} 里有不存在的日期。</translation>
    </message>
    <message>
        <source>{table} {row} holds a value that is none of the allowed ones.</source>
        <translation>{table} {row} 里有不允许的值。</translation>
    </message>
    <message>
        <source>{table} {row} points to a row of {detail} that is not there.</source>
        <translation>{table} {row} 指向 {detail} 里不存在的行。</translation>
    </message>
    <message>
        <source>{text} holds a sign that separates entries: leave out , ; 、 and |.</source>
        <translation>{text} 里有分隔符，请去掉 , ; 、 和 |。</translation>
    </message>
    <message>
        <source>{value} is not one of the choices.</source>
        <translation>{value} 不在选项里。</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>It is copied to {folder} and checked there; the old file stays where it is.</source>
        <translation>会复制到 {folder} 并核对，原来的文件留在原处。</translation>
    </message>
    <message>
        <source>Moving the shop&apos;s data</source>
        <translation>正在搬店里的数据</translation>
    </message>
</context>
<context>
    <name>NoBackupDialog</name>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关</translation>
    </message>
    <message>
        <source>Don&apos;t close</source>
        <translation>先不关</translation>
    </message>
    <message>
        <source>Everything is saved, and the earlier backups are kept.</source>
        <translation>所有改动都已保存，之前的备份也都在。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>The shop&apos;s data may be damaged</source>
        <translation>店里的数据可能坏了</translation>
    </message>
    <message>
        <source>There is no backup of today</source>
        <translation>今天还没有备份</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Choose someone in the list</source>
        <translation>在名单里选一位</translation>
    </message>
    <message>
        <source>Details and history appear here.</source>
        <translation>资料和往来会显示在这里。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Move through the list</source>
        <translation>上下移动</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有做成</translation>
    </message>
</context>
<context>
    <name>PhoneLines</name>
    <message>
        <source>Number copied, for a minute</source>
        <translation>号码已复制，一分钟后清掉</translation>
    </message>
</context>
<context>
    <name>PhonesEditor</name>
    <message>
        <source>Another number</source>
        <translation>再加一个号码</translation>
    </message>
</context>
<context>
    <name>PlaceBanner</name>
    <message>
        <source>Copy it by a backup to a folder of this computer and open it there.</source>
        <translation>请备份到这台电脑的文件夹，再从那里打开。</translation>
    </message>
    <message>
        <source>Move it to this computer</source>
        <translation>搬到这台电脑</translation>
    </message>
    <message>
        <source>The shop&apos;s data lies in a folder that {service} keeps in step: two computers may damage it.</source>
        <translation>店里的数据放在 {service} 同步的文件夹里，两台电脑同时同步会弄坏它。</translation>
    </message>
    <message>
        <source>The shop&apos;s data lies on another computer&apos;s drive: if the network fails, work stops.</source>
        <translation>店里的数据放在网络盘上，网断了就没法干活，还可能弄坏。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>London</source>
        <translation>伦敦</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>洛杉矶</translation>
    </message>
    <message>
        <source>Macau</source>
        <translation>澳门</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>纽约</translation>
    </message>
    <message>
        <source>Paris</source>
        <translation>巴黎</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>悉尼</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Toronto</source>
        <translation>多伦多</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation>新疆</translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <source>Did they agree to get offers?</source>
        <translation>他们同意收到优惠吗？</translation>
    </message>
    <message>
        <source>Fill only what is blank (recommended)</source>
        <translation>只补空白（推荐）</translation>
    </message>
    <message>
        <source>Give all of them</source>
        <translation>全部打上</translation>
    </message>
    <message>
        <source>Give these tags</source>
        <translation>打上这些标签</translation>
    </message>
    <message>
        <source>Leave the contact as it is</source>
        <translation>不动原来的客户</translation>
    </message>
    <message>
        <source>More: rules by column…</source>
        <translation>更多：按列定规则…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>No: never offers; imports can&apos;t change it.</source>
        <translation>不同意：从此不发优惠，再导入也不会改回来。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Not known: one invitation, no promotions.</source>
        <translation>不清楚：到店可以用，邀请一次，不发促销。</translation>
    </message>
    <message>
        <source>Overwrite with the new list</source>
        <translation>用新名单覆盖</translation>
    </message>
    <message>
        <source>Somewhere else…</source>
        <translation>别的地方…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags for all of them</source>
        <translation>给这批人打标签</translation>
    </message>
    <message>
        <source>When that was</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>When the contact is known already</source>
        <translation>客户已经有了的话</translation>
    </message>
    <message>
        <source>Where these numbers come from</source>
        <translation>这些号码怎么来的</translation>
    </message>
    <message>
        <source>Where they come from, in words</source>
        <translation>怎么来的，自己写</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Yes: they may be sent offers.</source>
        <translation>同意：可以发优惠。</translation>
    </message>
    <message>
        <source>for instance: the fair in May</source>
        <translation>例如：五月地推</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>表的前几行</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message numerus="yes">
        <source>the first %n of {total} rows</source>
        <translation>
            <numerusform>{total} 行里的前 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>138****5210 in lists and exports. One number can be shown for 30 seconds; that is logged.</source>
        <translation>名单和导出里显示 138****5210。要看一个号码，显示 30 秒，会记下来。</translation>
    </message>
    <message>
        <source>All data stays on this computer; Hudie sends nothing anywhere.</source>
        <translation>所有资料都在这台电脑里，蝶不往外发任何东西。</translation>
    </message>
    <message>
        <source>Every number shown and every export with full numbers stands in History: who, when, how many.</source>
        <translation>每次看号码、每次导出完整号码，都记在「做过的事」里：谁、什么时候、多少。</translation>
    </message>
    <message>
        <source>Log files and crash reports hold no names and no numbers.</source>
        <translation>日志和出错报告里没有姓名和号码。</translation>
    </message>
    <message>
        <source>Mask phone numbers</source>
        <translation>号码打码</translation>
    </message>
    <message>
        <source>Masking is off: whoever looks at the screen sees every number.</source>
        <translation>打码关着：谁看屏幕都能看到完整号码。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>会记下什么</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message numerus="yes">
        <source>%n contact(s) come back from the trash.</source>
        <translation>
            <numerusform>%n 位客户会从回收站取回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign number(s)</source>
        <translation>
            <numerusform>%n 个境外号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landline(s)</source>
        <translation>
            <numerusform>%n 个座机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masked row(s)</source>
        <translation>
            <numerusform>%n 行打码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s): {names}</source>
        <translation>
            <numerusform>%n 个新标签：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem row(s)</source>
        <translation>
            <numerusform>%n 行有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated row(s)</source>
        <translation>
            <numerusform>%n 行重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in conflict</source>
        <translation>
            <numerusform>%n 行冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to import</source>
        <translation>
            <numerusform>%n 行可导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with several numbers</source>
        <translation>
            <numerusform>%n 行有几个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a name</source>
        <translation>
            <numerusform>%n 行没有姓名</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A platform has hidden digits</source>
        <translation>平台把号码打了码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cells that can&apos;t be read are left blank; their rows are imported</source>
        <translation>读不出的格留空，这些行照样导入</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>找到这位</translation>
    </message>
    <message>
        <source>Given to the person you chose</source>
        <translation>已归到你选的那位</translation>
    </message>
    <message>
        <source>Imported as usual: {what}.</source>
        <translation>照常导入：{what}。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里</translation>
    </message>
    <message numerus="yes">
        <source>Leave cells blank that can&apos;t be read, and import their rows (%n row(s))</source>
        <translation>
            <numerusform>读不出的格留空，照样导入（%n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend here</source>
        <translation>就地改</translation>
    </message>
    <message>
        <source>Mend in the file</source>
        <translation>回文件改</translation>
    </message>
    <message>
        <source>Mend it in the file and save it there, then:</source>
        <translation>在文件里改好并保存，然后：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Now {text}: being checked</source>
        <translation>改成 {text}：正在检查</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件里的行</translation>
    </message>
    <message>
        <source>Same number as an earlier row</source>
        <translation>和前面某行号码一样</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>另存问题行…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>还剩约 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>about {rate} a second</source>
        <translation>每秒约 {rate}</translation>
    </message>
</context>
<context>
    <name>ProgressStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Filled in or unchanged</source>
        <translation>补全或不变</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Make them findable</source>
        <translation>更新搜索</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Put on the tags</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Put on the tags: {names}</source>
        <translation>打标签：{names}</translation>
    </message>
    <message>
        <source>Recognise numbers and columns</source>
        <translation>识别号码和各列</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Stopping takes everything back: never only half a list</source>
        <translation>停止后会撤回到导入前的样子，不会只进一半</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Taking everything back; this can&apos;t be stopped</source>
        <translation>正在全部撤回，这一步不能停</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤回这次导入</translation>
    </message>
    <message>
        <source>The contacts will be as they were before the import.</source>
        <translation>客户会回到导入前的样子。</translation>
    </message>
    <message>
        <source>The import has stopped</source>
        <translation>导入停下了</translation>
    </message>
    <message>
        <source>Write the contacts</source>
        <translation>写入客户</translation>
    </message>
    <message>
        <source>You can close this window and go on selling; the import continues and reports at the end.</source>
        <translation>可以关掉这个窗口继续收银，导入会在后台进行，做完会提示结果。</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>还剩约 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>about {rate} rows a second</source>
        <translation>每秒约 {rate} 行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>{done} / {total} rows</source>
        <translation>{done} / {total} 行</translation>
    </message>
    <message>
        <source>{file} → Contacts</source>
        <translation>{file} → 客户</translation>
    </message>
</context>
<context>
    <name>ReadingBanner</name>
    <message>
        <source>Open it for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop&apos;s data can only be read: nothing that you change is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferrerEditor</name>
    <message>
        <source>Name or last digits</source>
        <translation>姓名或尾号</translation>
    </message>
    <message>
        <source>No referrer</source>
        <translation>没有推荐人</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
</context>
<context>
    <name>RescueWords</name>
    <message numerus="yes">
        <source>%n act(s) since then would be missing.</source>
        <translation>
            <numerusform>之后的 %n 步会丢掉。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Among what is missing: %n contact(s).</source>
        <translation>
            <numerusform>其中有 %n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done since then.</source>
        <translation>之后什么都没做过。</translation>
    </message>
    <message numerus="yes">
        <source>The newest proved backup is of {when} and holds %n contact(s).</source>
        <translation>
            <numerusform>最新一份核对过的备份是{when}的，有 %n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done since then would be missing.</source>
        <translation>之后做的会丢掉。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore and reopen</source>
        <translation>恢复并重新打开</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这份备份？</translation>
    </message>
    <message>
        <source>The shop will be as it was in the backup: {name}.</source>
        <translation>店里的数据会回到这份备份时的样子：{name}。</translation>
    </message>
    <message>
        <source>What was done since is not in it. The data as it is now is kept beside the backups, so you can come back.</source>
        <translation>之后做的不在里面。现在的数据会存在备份旁边，随时能换回来。</translation>
    </message>
</context>
<context>
    <name>RestoringDialog</name>
    <message>
        <source>Open the shop as it was</source>
        <translation>按原来的打开</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>The backup is checked first, then put in place.</source>
        <translation>先核对备份，再换上。</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>A blank cell never erases anything.</source>
        <translation>空白格不会抹掉任何东西。</translation>
    </message>
    <message>
        <source>Rules by column</source>
        <translation>按列定规则</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>就用这些规则</translation>
    </message>
    <message>
        <source>When the contact is known already, the list may do this to each of its values:</source>
        <translation>客户已经有了的话，名单可以这样改各项资料：</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved. Ctrl+Z undoes it.</source>
        <translation>已保存，Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找设置</translation>
    </message>
    <message>
        <source>No setting of that name</source>
        <translation>没有这个设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Holds for numbers typed or imported from now on.</source>
        <translation>从现在起输入或导入的号码按这里算。</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Numbers without a country code are from</source>
        <translation>没写区号的号码算哪里的</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>店主称呼</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Stands beside what was done, in History.</source>
        <translation>会写在「做过的事」旁边。</translation>
    </message>
    <message>
        <source>Stands in the status bar, on lists and prints.</source>
        <translation>显示在底栏，印在名单和单据上。</translation>
    </message>
    <message>
        <source>The day ends at</source>
        <translation>每天几点算完</translation>
    </message>
    <message>
        <source>These go with the shop&apos;s data, whichever computer it is opened on.</source>
        <translation>这些跟着店里的数据走，换电脑也一样。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>What is done after midnight and before this hour still counts as yesterday.</source>
        <translation>半夜之后、这个钟点之前做的，还算前一天。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Anywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Clear the ticks, then search and filters</source>
        <translation>先清勾选，再清搜索和筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>找客户</translation>
    </message>
    <message>
        <source>Finish: the green button</source>
        <translation>完成：按绿色按钮</translation>
    </message>
    <message>
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>In a dialog</source>
        <translation>在对话框里</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>在名单里</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Previous, next contact</source>
        <translation>上一位、下一位</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The same, from anywhere</source>
        <translation>同上，在哪都行</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>这张表</translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation>勾选全部符合的</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>勾选这一行</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>撤销上一步</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Single letters work while you are not typing.</source>
        <translation>单个字母键在没打字的时候才管用。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>F1 shortcuts</source>
        <translation>F1 快捷键</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的店</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没备份</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>已保存在本机</translation>
    </message>
    <message>
        <source>Staff: {name}</source>
        <translation>店员 {name}</translation>
    </message>
    <message>
        <source>The last backup is more than a day old. Press to make one now.</source>
        <translation>上次备份超过一天了，点这里马上备份。</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>current step</source>
        <translation>当前这一步</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>还没到</translation>
    </message>
</context>
<context>
    <name>StoreTroubleDialog</name>
    <message>
        <source>A copy is made there, checked and opened; the old file is left as it is.</source>
        <translation>会在那里复制一份，核对后打开；原来的文件不动。</translation>
    </message>
    <message>
        <source>A store of Hudie in another place, or a backup of one.</source>
        <translation>别处的数据文件，或它的备份。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin a new shop elsewhere</source>
        <translation>换个地方开新店</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Copying the shop&apos;s data</source>
        <translation>正在复制店里的数据</translation>
    </message>
    <message>
        <source>Everything can be searched and read; nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the new shop</source>
        <translation>新店放在哪个文件夹</translation>
    </message>
    <message>
        <source>Folder for the shop&apos;s data</source>
        <translation>店里的数据放在哪个文件夹</translation>
    </message>
    <message>
        <source>Go on in another folder</source>
        <translation>换个文件夹继续</translation>
    </message>
    <message>
        <source>Hudie stores (*.hudie)</source>
        <translation>蝶的数据文件 (*.hudie)</translation>
    </message>
    <message>
        <source>In a folder that you choose; the old place is left as it is.</source>
        <translation>放在你选的文件夹里，原来的地方不动。</translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted.</source>
        <translation>什么都没改，也没删。</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>打开别的文件</translation>
    </message>
    <message>
        <source>Quit, change nothing</source>
        <translation>退出，什么都不动</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>用最新的备份</translation>
    </message>
    <message>
        <source>The file as it is now is kept.</source>
        <translation>现在的文件会留着。</translation>
    </message>
    <message>
        <source>There is a shop in this folder already: open it as another file.</source>
        <translation>这个文件夹里已经有一家店，请用「打开别的文件」。</translation>
    </message>
    <message>
        <source>This folder can only be read too. Choose another one.</source>
        <translation>这个文件夹也只能读，请换一个。</translation>
    </message>
    <message>
        <source>This shop&apos;s data can&apos;t be opened</source>
        <translation>这家店的数据文件打不开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>When the other program is closed, or the drive is back.</source>
        <translation>等别的程序关掉，或盘插回来。</translation>
    </message>
</context>
<context>
    <name>SubViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n more without a change</source>
        <translation>
            <numerusform>另有 %n 位没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not imported</source>
        <translation>
            <numerusform>%n 行没有导入</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Can be undone later too; what was added to these people since then stays and is listed</source>
        <translation>之后也能撤销；后来添的会保留并列出来</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>之前的导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>补全资料</translation>
    </message>
    <message>
        <source>Import done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Masked ones can be given to the people they are about.</source>
        <translation>打码的行可以归到对应的客户。</translation>
    </message>
    <message>
        <source>Match masked rows…</source>
        <translation>配对打码的行…</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>另存问题行</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>另存问题行…</translation>
    </message>
    <message>
        <source>Save them as a sheet with the reason in the last column; mended, it can be imported again.</source>
        <translation>另存成 Excel，原因写在最后一列，改好可再导入。</translation>
    </message>
    <message>
        <source>See these contacts</source>
        <translation>查看这批客户</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>batch #{number}</source>
        <translation>批次 #{number}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>店员 {name}</translation>
    </message>
    <message>
        <source>conflicts {n}</source>
        <translation>冲突 {n}</translation>
    </message>
    <message>
        <source>last value counts</source>
        <translation>取最后的非空值</translation>
    </message>
    <message>
        <source>masked {n}</source>
        <translation>打码 {n}</translation>
    </message>
    <message>
        <source>problems {n}</source>
        <translation>问题 {n}</translation>
    </message>
    <message>
        <source>tagged {names}</source>
        <translation>已加标签 {names}</translation>
    </message>
    <message>
        <source>took {seconds} s</source>
        <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} 问题行.xlsx</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Ticked</source>
        <translation>已勾</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾</translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Find a tag</source>
        <translation>找标签</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新标签「{name}」</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation>输入标签</translation>
    </message>
</context>
<context>
    <name>TagsEditor</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation>往来</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo {seconds} s</source>
        <translation>撤销 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hudie 蝶</source>
        <translation>蝶 Hudie</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>TrashBar</name>
    <message>
        <source>Back to contacts</source>
        <translation>回到客户</translation>
    </message>
    <message>
        <source>Their numbers stay theirs; take back whoever you need.</source>
        <translation>号码还归他们，需要谁就取回谁。</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>UndoImportDialog</name>
    <message numerus="yes">
        <source>%n contact(s) that it brought are removed.</source>
        <translation>
            <numerusform>移走它带来的 %n 位客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are, because something was added or changed since:</source>
        <translation>
            <numerusform>%n 位保持原样，因为之后有添加或修改：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) get back what stood there before.</source>
        <translation>
            <numerusform>%n 处资料还原成之前的样子。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It can be redone with Ctrl+Shift+Z.</source>
        <translation>撤了还能用 Ctrl+Shift+Z 重做。</translation>
    </message>
    <message>
        <source>Looking what it would do…</source>
        <translation>正在看会有什么变化…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
</context>
<context>
    <name>UndoPane</name>
    <message numerus="yes">
        <source>%n contact(s) that something was done with later</source>
        <translation>
            <numerusform>%n 位之后又有动作的客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed since: the newer one counts</source>
        <translation>
            <numerusform>%n 处之后改过的资料，以新的为准</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A backup is made first</source>
        <translation>撤销前自动备份</translation>
    </message>
    <message>
        <source>A restored backup can&apos;t be undone.</source>
        <translation>恢复备份不能撤销。</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>选一步</translation>
    </message>
    <message>
        <source>Choose that step to do it again or to undo it.</source>
        <translation>要重做或撤销，请选原来那一步。</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做这一步</translation>
    </message>
    <message>
        <source>It can be done again.</source>
        <translation>可以重做。</translation>
    </message>
    <message>
        <source>It stays here as a record.</source>
        <translation>留在这里作记录。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Rests on it</source>
        <translation>靠着它的</translation>
    </message>
    <message>
        <source>The data from before lies beside the backups.</source>
        <translation>之前的数据在备份旁边。</translation>
    </message>
    <message>
        <source>The undo itself can be undone too</source>
        <translation>撤销本身也能撤销</translation>
    </message>
    <message>
        <source>This has left the shop and can&apos;t be called back.</source>
        <translation>已经出了店门，收不回来。</translation>
    </message>
    <message>
        <source>This is still under way.</source>
        <translation>还在进行中。</translation>
    </message>
    <message>
        <source>This turned another step back.</source>
        <translation>这一步撤回了另一步。</translation>
    </message>
    <message>
        <source>This was undone.</source>
        <translation>已经撤销了。</translation>
    </message>
    <message numerus="yes">
        <source>Undo it with the %n later step(s)</source>
        <translation>
            <numerusform>和后面 %n 步一起撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>Undoing will</source>
        <translation>撤销会做</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Will stay</source>
        <translation>会留下</translation>
    </message>
    <message>
        <source>about </source>
        <translation>约</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>as it was before this step</source>
        <translation>和这一步之前一样</translation>
    </message>
    <message numerus="yes">
        <source>clear %n field(s)</source>
        <translation>
            <numerusform>清空 %n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give back %n value(s)</source>
        <translation>
            <numerusform>还原 %n 处资料</numerusform>
        </translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message numerus="yes">
        <source>remove %n field definition(s)</source>
        <translation>
            <numerusform>去掉 %n 个自定义字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new contact(s)</source>
        <translation>
            <numerusform>移走 %n 位新客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tag(s)</source>
        <translation>
            <numerusform>去掉 %n 个新标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n number(s)</source>
        <translation>
            <numerusform>去掉 %n 个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reset %n setting(s)</source>
        <translation>
            <numerusform>还原 %n 项设置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take off %n tag(s)</source>
        <translation>
            <numerusform>取下 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>the undo itself can be undone too</source>
        <translation>撤销本身也能撤销</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>This is turned back once what is running is done.</source>
        <translation>等正在做的做完就撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Done: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>Finishing an import</source>
        <translation>接着导入</translation>
    </message>
    <message>
        <source>Taking back an edit that was cut short</source>
        <translation>撤回没做完的批量修改</translation>
    </message>
    <message>
        <source>Taking back an import</source>
        <translation>撤回导入</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>An import was interrupted</source>
        <translation>有一次导入中断了</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Finish it from where it stopped, or take back the rows that were written. Both are safe.</source>
        <translation>可以从停下的地方接着导，也可以撤回已写入的行，都没有风险。</translation>
    </message>
    <message>
        <source>Finish the import</source>
        <translation>接着导完</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The rest of its rows is lost, so it can only be taken back.</source>
        <translation>剩下的行找不到了，只能撤回。</translation>
    </message>
    <message>
        <source>{file}, begun {when}, stopped after {done} of {total} rows.</source>
        <translation>{file}，{when} 开始，{total} 行导到第 {done} 行停了。</translation>
    </message>
</context>
<context>
    <name>UpdatingDialog</name>
    <message>
        <source>A backup is made and checked first. This is needed once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting the shop&apos;s data ready for this Hudie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Reveal {phone}</source>
        <translation>显示 {phone}</translation>
    </message>
</context>
<context>
    <name>_PhoneLine</name>
    <message>
        <source>Remove this number</source>
        <translation>去掉这个号码</translation>
    </message>
    <message>
        <source>Type another number</source>
        <translation>输入另一个号码</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
</context>
</TS>
