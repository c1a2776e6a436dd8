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
    <name>AccountBar</name>
    <message>
        <source>today {done} / {cap}</source>
        <translation>今天 {done} / {cap}</translation>
    </message>
    <message>
        <source>{asked} asked today. {cap} are dealt a day, a warning from {warn}, never more than {red}.</source>
        <translation>今天申请了 {asked} 个。每天排 {cap} 个，{warn} 个起提醒，绝不超过 {red} 个。</translation>
    </message>
</context>
<context>
    <name>AccountLine</name>
    <message>
        <source>Dealt a day</source>
        <translation>每天排几个</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>账号类型</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>Never more than</source>
        <translation>红线</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>提醒线</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Change caps</source>
        <translation>改上限</translation>
    </message>
    <message>
        <source>Each account today</source>
        <translation>每个账号今天加了多少</translation>
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
        <source>Products…</source>
        <translation>商品…</translation>
    </message>
    <message>
        <source>Record a sale…</source>
        <translation>记一单…</translation>
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
        <source>Register a newcomer…</source>
        <translation>登记新客…</translation>
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
    <message numerus="yes">
        <source> · %n with a balance stayed</source>
        <translation>
            <numerusform>，%n 位有余额的没动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are no friends</source>
        <translation>
            <numerusform>%n 位客户不是好友</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) noted as no friends</source>
        <translation>
            <numerusform>已记 %n 位客户不是好友</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) now wait to be added</source>
        <translation>
            <numerusform>%n 位客户等着排</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are still to be told</source>
        <translation>
            <numerusform>%n 位客户改回未通知</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; comes back</source>
        <translation>「{name}」回来</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has another account</source>
        <translation>「{name}」多了一个账号</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no longer sold</source>
        <translation>「{name}」已停售</translation>
    </message>
    <message numerus="yes">
        <source>&apos;{name}&apos; is now &apos;{target}&apos;, for %n contact(s)</source>
        <translation>
            <numerusform>「{name}」已并入「{target}」，共 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is sold again</source>
        <translation>「{name}」又开始卖了</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; leaves</source>
        <translation>「{name}」离店</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; no longer works here</source>
        <translation>「{name}」已离店</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; sold, card {number}</source>
        <translation>已开通「{name}」，卡号 {number}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; taken back, card {number}</source>
        <translation>已退「{name}」，卡号 {number}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was exchanged for {points} points</source>
        <translation>已用 {points} 积分换「{name}」</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; works here again</source>
        <translation>「{name}」又在店里了</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; works here now</source>
        <translation>「{name}」加进来了</translation>
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
        <source>&apos;{tags}&apos; is now in &apos;{name}&apos;</source>
        <translation>「{tags}」已在「{name}」里</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Account of &apos;{name}&apos; changed</source>
        <translation>「{name}」的账号改了</translation>
    </message>
    <message>
        <source>Account of &apos;{name}&apos; is in use again</source>
        <translation>「{name}」的账号又在用了</translation>
    </message>
    <message>
        <source>Account of &apos;{name}&apos; is out of use</source>
        <translation>「{name}」的账号停用了</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>加号码</translation>
    </message>
    <message>
        <source>Add friends: moved on {moved}, to look at {reminded}, back in the pool {returned}</source>
        <translation>加好友：顺延 {moved} 个，该看看 {reminded} 个，回到未分配 {returned} 个</translation>
    </message>
    <message>
        <source>Add friends: new day</source>
        <translation>加好友：新的一天</translation>
    </message>
    <message>
        <source>Adopt a rehearsed ladder</source>
        <translation>采用试算的新门槛</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>已恢复备份</translation>
    </message>
    <message>
        <source>Balances worked out anew</source>
        <translation>余额已重算</translation>
    </message>
    <message>
        <source>Categories reordered</source>
        <translation>分类顺序已调整</translation>
    </message>
    <message>
        <source>Category &apos;{name}&apos; deleted</source>
        <translation>分类「{name}」已删除</translation>
    </message>
    <message>
        <source>Category &apos;{name}&apos; made</source>
        <translation>已新建分类「{name}」</translation>
    </message>
    <message>
        <source>Category renamed</source>
        <translation>分类名称已修改</translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>修改 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a cost of &apos;{name}&apos;</source>
        <translation>修改「{name}」的花费</translation>
    </message>
    <message>
        <source>Change a task for points</source>
        <translation>修改积分任务</translation>
    </message>
    <message>
        <source>Change a tier by hand</source>
        <translation>手动调等级</translation>
    </message>
    <message>
        <source>Change a top-up package</source>
        <translation>改储值套餐</translation>
    </message>
    <message>
        <source>Change an account of &apos;{name}&apos;</source>
        <translation>改「{name}」的账号</translation>
    </message>
    <message>
        <source>Change channel &apos;{name}&apos;</source>
        <translation>修改渠道「{name}」</translation>
    </message>
    <message>
        <source>Change feedback</source>
        <translation>改反馈</translation>
    </message>
    <message>
        <source>Change field &apos;{name}&apos;</source>
        <translation>改字段「{name}」</translation>
    </message>
    <message>
        <source>Change gift &apos;{name}&apos;</source>
        <translation>修改礼品「{name}」</translation>
    </message>
    <message>
        <source>Change membership &apos;{name}&apos;</source>
        <translation>修改会员卡「{name}」</translation>
    </message>
    <message>
        <source>Change product &apos;{name}&apos;</source>
        <translation>修改商品「{name}」</translation>
    </message>
    <message>
        <source>Change rule &apos;{name}&apos;</source>
        <translation>修改规则「{name}」</translation>
    </message>
    <message>
        <source>Change segment &apos;{name}&apos;</source>
        <translation>修改分群「{name}」</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>改设置</translation>
    </message>
    <message>
        <source>Change tag &apos;{name}&apos;</source>
        <translation>修改标签「{name}」</translation>
    </message>
    <message>
        <source>Change tag group &apos;{name}&apos;</source>
        <translation>修改标签组「{name}」</translation>
    </message>
    <message>
        <source>Change the ladder of tiers</source>
        <translation>修改等级阶梯</translation>
    </message>
    <message>
        <source>Change the reach of &apos;{name}&apos;</source>
        <translation>修改「{name}」的触达</translation>
    </message>
    <message>
        <source>Change the role of &apos;{name}&apos;</source>
        <translation>改「{name}」的身份</translation>
    </message>
    <message>
        <source>Change the stock of &apos;{name}&apos;</source>
        <translation>修改「{name}」的库存</translation>
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
        <translation>渠道「{name}」已删除</translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; is in use again</source>
        <translation>渠道「{name}」已重新启用</translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; is no longer in use</source>
        <translation>渠道「{name}」已停用</translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; made</source>
        <translation>已新建渠道「{name}」</translation>
    </message>
    <message>
        <source>Channel &apos;{name}&apos; saved</source>
        <translation>渠道「{name}」已保存</translation>
    </message>
    <message>
        <source>Channels and friends</source>
        <translation>渠道与好友</translation>
    </message>
    <message>
        <source>Channels reordered</source>
        <translation>渠道顺序已调整</translation>
    </message>
    <message numerus="yes">
        <source>Chat of %n contact(s) read</source>
        <translation>
            <numerusform>已读 %n 人的聊天</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {date}</source>
        <translation>日结 {date}</translation>
    </message>
    <message>
        <source>Confirm today&apos;s date</source>
        <translation>确认今天的日期</translation>
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
        <source>Copy a number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Copy a segment</source>
        <translation>复制分群</translation>
    </message>
    <message>
        <source>Correct points by hand</source>
        <translation>手动更正积分</translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; changed</source>
        <translation>「{name}」的花费已修改</translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; deleted</source>
        <translation>「{name}」的花费已删除</translation>
    </message>
    <message>
        <source>Cost of &apos;{name}&apos; noted</source>
        <translation>已记「{name}」的花费</translation>
    </message>
    <message>
        <source>Daily rules: {rules}</source>
        <translation>每天的规则：{rules}</translation>
    </message>
    <message numerus="yes">
        <source>Deal %n contact(s) to be added</source>
        <translation>
            <numerusform>排 %n 位客户加好友</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dealt %n contact(s) to be added</source>
        <translation>
            <numerusform>排好了 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a cost of &apos;{name}&apos;</source>
        <translation>删除「{name}」的花费</translation>
    </message>
    <message>
        <source>Delete a feedback</source>
        <translation>删除反馈</translation>
    </message>
    <message>
        <source>Delete a reach of &apos;{name}&apos;</source>
        <translation>删除「{name}」的触达</translation>
    </message>
    <message>
        <source>Delete a top-up package</source>
        <translation>删除储值套餐</translation>
    </message>
    <message>
        <source>Delete category &apos;{name}&apos;</source>
        <translation>删除分类「{name}」</translation>
    </message>
    <message>
        <source>Delete channel &apos;{name}&apos;</source>
        <translation>删除渠道「{name}」</translation>
    </message>
    <message>
        <source>Delete field &apos;{name}&apos;</source>
        <translation>删除字段「{name}」</translation>
    </message>
    <message>
        <source>Delete gift &apos;{name}&apos;</source>
        <translation>删除礼品「{name}」</translation>
    </message>
    <message>
        <source>Delete membership &apos;{name}&apos;</source>
        <translation>删除会员卡「{name}」</translation>
    </message>
    <message>
        <source>Delete product &apos;{name}&apos;</source>
        <translation>删除商品「{name}」</translation>
    </message>
    <message>
        <source>Delete segment &apos;{name}&apos;</source>
        <translation>删除分群「{name}」</translation>
    </message>
    <message>
        <source>Delete tag &apos;{name}&apos;</source>
        <translation>删除标签「{name}」</translation>
    </message>
    <message>
        <source>Delete tag group &apos;{name}&apos;</source>
        <translation>删除标签组「{name}」</translation>
    </message>
    <message>
        <source>Delete task for points &apos;{name}&apos;</source>
        <translation>删除积分任务「{name}」</translation>
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
        <source>Drop a slip that waits</source>
        <translation>丢弃挂单</translation>
    </message>
    <message numerus="yes">
        <source>Earlier purchases noted for %n contact(s)</source>
        <translation>
            <numerusform>已记下 %n 位客户以前的消费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>记下 %n 位客户以前的消费</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Evaluate tiers</source>
        <translation>重算等级</translation>
    </message>
    <message>
        <source>Exchange points for &apos;{name}&apos;</source>
        <translation>积分换「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Expired tags &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>摘掉 %n 位客户到期的标签「{tags}」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired: took &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>标签「{tags}」到期，已从 %n 位客户身上摘掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>%n 位客户的 {points} 积分到期作废</numerusform>
        </translation>
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
        <source>Feedback changed</source>
        <translation>反馈已改</translation>
    </message>
    <message>
        <source>Feedback deleted</source>
        <translation>反馈已删除</translation>
    </message>
    <message>
        <source>Feedback handed on</source>
        <translation>反馈已转交</translation>
    </message>
    <message>
        <source>Feedback of &apos;{person}&apos; changed</source>
        <translation>「{person}」的反馈已改</translation>
    </message>
    <message>
        <source>Feedback of &apos;{person}&apos; deleted</source>
        <translation>「{person}」的反馈已删除</translation>
    </message>
    <message>
        <source>Feedback of &apos;{person}&apos; handed on</source>
        <translation>「{person}」的反馈已转交</translation>
    </message>
    <message>
        <source>Feedback of &apos;{person}&apos; taken down</source>
        <translation>已记下「{person}」的反馈</translation>
    </message>
    <message>
        <source>Feedback taken down</source>
        <translation>已记下反馈</translation>
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
        <source>Gift &apos;{name}&apos; deleted</source>
        <translation>礼品「{name}」已删除</translation>
    </message>
    <message>
        <source>Gift &apos;{name}&apos; made</source>
        <translation>已新建礼品「{name}」</translation>
    </message>
    <message>
        <source>Gift &apos;{name}&apos; saved</source>
        <translation>礼品「{name}」已保存</translation>
    </message>
    <message>
        <source>Gifts reordered</source>
        <translation>礼品顺序已调整</translation>
    </message>
    <message>
        <source>Give a benefit</source>
        <translation>发放权益</translation>
    </message>
    <message>
        <source>Hand a feedback on</source>
        <translation>转交反馈</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import orders from {file}</source>
        <translation>导入订单 {file}</translation>
    </message>
    <message>
        <source>Import products: {new} new, {changed} changed</source>
        <translation>导入商品：新增 {new}，修改 {changed}</translation>
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
    <message>
        <source>Kind &apos;{name}&apos; made</source>
        <translation>账号种类「{name}」已建</translation>
    </message>
    <message>
        <source>Kind &apos;{name}&apos; removed</source>
        <translation>账号种类「{name}」已去掉</translation>
    </message>
    <message>
        <source>Kind of number renamed</source>
        <translation>账号种类已改名</translation>
    </message>
    <message>
        <source>Ladder of tiers saved</source>
        <translation>等级阶梯已保存</translation>
    </message>
    <message>
        <source>Lock a tier</source>
        <translation>锁定等级</translation>
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
        <source>Member tiers of %n contact(s) from a list</source>
        <translation>
            <numerusform>按名单设 %n 位客户的会员等级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Member tiers set for %n contact(s)</source>
        <translation>
            <numerusform>已设好 %n 位客户的会员等级</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Membership &apos;{name}&apos; deleted</source>
        <translation>会员卡「{name}」已删除</translation>
    </message>
    <message>
        <source>Membership &apos;{name}&apos; made</source>
        <translation>已新建会员卡「{name}」</translation>
    </message>
    <message>
        <source>Membership &apos;{name}&apos; saved</source>
        <translation>会员卡「{name}」已保存</translation>
    </message>
    <message>
        <source>Memberships reordered</source>
        <translation>会员卡顺序已调整</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n duplicate(s)</source>
        <translation>
            <numerusform>合并 %n 位重复客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge tag &apos;{name}&apos; into &apos;{target}&apos;</source>
        <translation>把标签「{name}」合并到「{target}」</translation>
    </message>
    <message>
        <source>Merge two contacts</source>
        <translation>合并两位客户</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n duplicate(s)</source>
        <translation>
            <numerusform>已合并 %n 位重复客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into &apos;{person}&apos;</source>
        <translation>已并进「{person}」</translation>
    </message>
    <message numerus="yes">
        <source>Move %n contact(s) to the trash</source>
        <translation>
            <numerusform>把 %n 位客户移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Move &apos;{tags}&apos; to &apos;{name}&apos;</source>
        <translation>把「{tags}」移到「{name}」</translation>
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
        <source>New account of &apos;{name}&apos;</source>
        <translation>给「{name}」加账号</translation>
    </message>
    <message>
        <source>New category &apos;{name}&apos;</source>
        <translation>新分类「{name}」</translation>
    </message>
    <message>
        <source>New channel &apos;{name}&apos;</source>
        <translation>新建渠道「{name}」</translation>
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
        <source>New gift &apos;{name}&apos;</source>
        <translation>新礼品「{name}」</translation>
    </message>
    <message>
        <source>New kind of number &apos;{name}&apos;</source>
        <translation>新建账号种类「{name}」</translation>
    </message>
    <message>
        <source>New membership &apos;{name}&apos;</source>
        <translation>新会员卡「{name}」</translation>
    </message>
    <message>
        <source>New product &apos;{name}&apos;</source>
        <translation>新商品「{name}」</translation>
    </message>
    <message>
        <source>New rule &apos;{name}&apos;</source>
        <translation>新建规则「{name}」</translation>
    </message>
    <message>
        <source>New segment &apos;{name}&apos;</source>
        <translation>新建分群「{name}」</translation>
    </message>
    <message>
        <source>New staff &apos;{name}&apos;</source>
        <translation>新店员「{name}」</translation>
    </message>
    <message>
        <source>New tag &apos;{name}&apos;</source>
        <translation>新建标签「{name}」</translation>
    </message>
    <message>
        <source>New tag group &apos;{name}&apos;</source>
        <translation>新建标签组「{name}」</translation>
    </message>
    <message>
        <source>New task for points &apos;{name}&apos;</source>
        <translation>新积分任务「{name}」</translation>
    </message>
    <message>
        <source>New top-up package</source>
        <translation>新建储值套餐</translation>
    </message>
    <message>
        <source>New way to pay &apos;{name}&apos;</source>
        <translation>新收款方式「{name}」</translation>
    </message>
    <message>
        <source>Newcomer registered at &apos;{name}&apos;</source>
        <translation>已在「{name}」登记新客</translation>
    </message>
    <message>
        <source>No friend any more</source>
        <translation>已记为不是好友</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Note a cost of &apos;{name}&apos;</source>
        <translation>记「{name}」的花费</translation>
    </message>
    <message>
        <source>Note a new friend</source>
        <translation>记为好友</translation>
    </message>
    <message>
        <source>Note on a feedback</source>
        <translation>记反馈经过</translation>
    </message>
    <message numerus="yes">
        <source>Note that %n customer(s) were told the shop closes</source>
        <translation>
            <numerusform>记下已通知 %n 位客户闭店</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the end of a friendship</source>
        <translation>记为不再是好友</translation>
    </message>
    <message>
        <source>Note whom &apos;{name}&apos; reached</source>
        <translation>记「{name}」的触达</translation>
    </message>
    <message>
        <source>Note whose sale {number} was</source>
        <translation>补认 {number} 的客户</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Noted as a friend</source>
        <translation>已记为好友</translation>
    </message>
    <message>
        <source>Noted on the feedback of &apos;{person}&apos;</source>
        <translation>已记进「{person}」的反馈</translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n customer(s) were told</source>
        <translation>
            <numerusform>已记下通知了 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: &apos;{benefit}&apos; was given</source>
        <translation>已记下：给了「{benefit}」</translation>
    </message>
    <message>
        <source>Noted: &apos;{benefit}&apos; was given to &apos;{person}&apos;</source>
        <translation>已记下：给了「{person}」「{benefit}」</translation>
    </message>
    <message>
        <source>Noted: &apos;{person}&apos; earned {points} points</source>
        <translation>已记下：「{person}」得 {points} 积分</translation>
    </message>
    <message>
        <source>Noted: {points} points earned</source>
        <translation>已记下：得 {points} 积分</translation>
    </message>
    <message>
        <source>Number added</source>
        <translation>已加号码</translation>
    </message>
    <message>
        <source>Number added to &apos;{person}&apos;</source>
        <translation>已给「{person}」加号码</translation>
    </message>
    <message>
        <source>Number of &apos;{person}&apos; removed</source>
        <translation>已去掉「{person}」的号码</translation>
    </message>
    <message>
        <source>Number removed</source>
        <translation>号码已去掉</translation>
    </message>
    <message>
        <source>Numbers and exports</source>
        <translation>看号码与导出</translation>
    </message>
    <message>
        <source>Offer a top-up package again</source>
        <translation>重新启用储值套餐</translation>
    </message>
    <message numerus="yes">
        <source>Opening balances entered for %n contact(s)</source>
        <translation>
            <numerusform>已录入 %n 位客户的期初余额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening balances of %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户的期初余额</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders imported: {new} new, {updated} changed</source>
        <translation>订单已导入：新增 {new} 笔，更新 {updated} 笔</translation>
    </message>
    <message>
        <source>Package deleted</source>
        <translation>套餐已删除</translation>
    </message>
    <message>
        <source>Package made</source>
        <translation>套餐已建好</translation>
    </message>
    <message>
        <source>Package saved</source>
        <translation>套餐已保存</translation>
    </message>
    <message>
        <source>Packages reordered</source>
        <translation>套餐顺序已调整</translation>
    </message>
    <message numerus="yes">
        <source>Paste a chat of %n contact(s)</source>
        <translation>
            <numerusform>贴 %n 人的聊天</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay stored value back, {number}</source>
        <translation>储值退款 {number}</translation>
    </message>
    <message>
        <source>Points corrected</source>
        <translation>积分已更正</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>积分到期作废</translation>
    </message>
    <message>
        <source>Points of &apos;{person}&apos; corrected</source>
        <translation>「{person}」的积分已更正</translation>
    </message>
    <message numerus="yes">
        <source>Print %n number(s)</source>
        <translation>
            <numerusform>打印 %n 个号码</numerusform>
        </translation>
    </message>
    <message>
        <source>Product &apos;{name}&apos; deleted</source>
        <translation>商品「{name}」已删除</translation>
    </message>
    <message>
        <source>Product &apos;{name}&apos; made</source>
        <translation>已新建商品「{name}」</translation>
    </message>
    <message>
        <source>Product &apos;{name}&apos; saved</source>
        <translation>商品「{name}」已保存</translation>
    </message>
    <message>
        <source>Products imported: {new} new, {changed} changed</source>
        <translation>商品已导入：新增 {new}，修改 {changed}</translation>
    </message>
    <message>
        <source>Products reordered</source>
        <translation>商品顺序已调整</translation>
    </message>
    <message numerus="yes">
        <source>Put %n contact(s) on the list to be added</source>
        <translation>
            <numerusform>把 %n 位客户放进加好友</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a slip aside</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Put a way to pay out of use</source>
        <translation>停用收款方式</translation>
    </message>
    <message>
        <source>Put an account of &apos;{name}&apos; out of use</source>
        <translation>停用「{name}」的账号</translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; changed</source>
        <translation>「{name}」的触达已修改</translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; deleted</source>
        <translation>「{name}」的触达已删除</translation>
    </message>
    <message>
        <source>Reach of &apos;{name}&apos; noted</source>
        <translation>已记「{name}」的触达</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Refund of sale {number}</source>
        <translation>退单 {number}</translation>
    </message>
    <message>
        <source>Register a newcomer at &apos;{name}&apos;</source>
        <translation>在「{name}」登记新客</translation>
    </message>
    <message>
        <source>Remembered as different people</source>
        <translation>记下了：不是同一个人</translation>
    </message>
    <message>
        <source>Remove a number</source>
        <translation>去掉号码</translation>
    </message>
    <message>
        <source>Remove kind of number &apos;{name}&apos;</source>
        <translation>去掉账号种类「{name}」</translation>
    </message>
    <message>
        <source>Remove rule &apos;{name}&apos;</source>
        <translation>删除规则「{name}」</translation>
    </message>
    <message>
        <source>Rename a category</source>
        <translation>修改分类名称</translation>
    </message>
    <message>
        <source>Rename a way to pay</source>
        <translation>修改收款方式名称</translation>
    </message>
    <message>
        <source>Rename kind of number</source>
        <translation>账号种类改名</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>分群改名</translation>
    </message>
    <message>
        <source>Rename staff</source>
        <translation>给店员改名</translation>
    </message>
    <message>
        <source>Reorder categories</source>
        <translation>调整分类顺序</translation>
    </message>
    <message>
        <source>Reorder channels</source>
        <translation>调整渠道顺序</translation>
    </message>
    <message>
        <source>Reorder fields</source>
        <translation>调整字段顺序</translation>
    </message>
    <message>
        <source>Reorder gifts</source>
        <translation>调整礼品顺序</translation>
    </message>
    <message>
        <source>Reorder memberships</source>
        <translation>调整会员卡顺序</translation>
    </message>
    <message>
        <source>Reorder products</source>
        <translation>调整商品顺序</translation>
    </message>
    <message>
        <source>Reorder rules</source>
        <translation>调整规则顺序</translation>
    </message>
    <message>
        <source>Reorder tag groups</source>
        <translation>调整标签组顺序</translation>
    </message>
    <message>
        <source>Reorder tasks for points</source>
        <translation>调整积分任务顺序</translation>
    </message>
    <message>
        <source>Reorder top-up packages</source>
        <translation>调整储值套餐顺序</translation>
    </message>
    <message>
        <source>Reorder ways to pay</source>
        <translation>调整收款方式顺序</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Result noted</source>
        <translation>结果已记下</translation>
    </message>
    <message>
        <source>Result of adding a friend</source>
        <translation>加好友的结果</translation>
    </message>
    <message numerus="yes">
        <source>Results noted for %n contact(s)</source>
        <translation>
            <numerusform>记下了 %n 位客户的结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results pasted for %n contact(s)</source>
        <translation>
            <numerusform>贴回 %n 位客户的结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Role of &apos;{name}&apos; changed</source>
        <translation>「{name}」的身份改了</translation>
    </message>
    <message>
        <source>Rule &apos;{name}&apos; removed</source>
        <translation>规则「{name}」已删除</translation>
    </message>
    <message>
        <source>Rule &apos;{name}&apos; saved</source>
        <translation>规则「{name}」已保存</translation>
    </message>
    <message>
        <source>Rule &apos;{name}&apos; switched</source>
        <translation>规则「{name}」已切换</translation>
    </message>
    <message>
        <source>Rules reordered</source>
        <translation>规则顺序已调整</translation>
    </message>
    <message>
        <source>Run rules: {rules}</source>
        <translation>运行规则：{rules}</translation>
    </message>
    <message>
        <source>Sale {number}</source>
        <translation>记单 {number}</translation>
    </message>
    <message>
        <source>Sale {number} has its customer now</source>
        <translation>{number} 已补上客户</translation>
    </message>
    <message>
        <source>Sale {number} was to &apos;{person}&apos;</source>
        <translation>{number} 已补认给「{person}」</translation>
    </message>
    <message>
        <source>Say how far a feedback is</source>
        <translation>改反馈状态</translation>
    </message>
    <message>
        <source>Segment &apos;{name}&apos; deleted</source>
        <translation>分群「{name}」已删除</translation>
    </message>
    <message>
        <source>Segment &apos;{name}&apos; made</source>
        <translation>已建分群「{name}」</translation>
    </message>
    <message>
        <source>Segment &apos;{name}&apos; saved</source>
        <translation>分群「{name}」已保存</translation>
    </message>
    <message>
        <source>Segment is now called &apos;{name}&apos;</source>
        <translation>分群现在叫「{name}」</translation>
    </message>
    <message>
        <source>Sell &apos;{name}&apos; again</source>
        <translation>恢复销售「{name}」</translation>
    </message>
    <message>
        <source>Sell membership &apos;{name}&apos;</source>
        <translation>开通「{name}」</translation>
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
        <source>Share a balance of stored value</source>
        <translation>共用储值余额</translation>
    </message>
    <message>
        <source>Show a number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Slip dropped</source>
        <translation>挂单已丢弃</translation>
    </message>
    <message>
        <source>Sold, {number}</source>
        <translation>已记单 {number}</translation>
    </message>
    <message>
        <source>Starter library</source>
        <translation>行业起步包</translation>
    </message>
    <message>
        <source>Starter library taken: all of it can be changed</source>
        <translation>已加入行业起步包，都可以再改</translation>
    </message>
    <message>
        <source>Stock of &apos;{name}&apos; noted</source>
        <translation>「{name}」的库存已记下</translation>
    </message>
    <message>
        <source>Stop offering a top-up package</source>
        <translation>停用储值套餐</translation>
    </message>
    <message>
        <source>Stop selling &apos;{name}&apos;</source>
        <translation>停售「{name}」</translation>
    </message>
    <message>
        <source>Stop sharing a balance of stored value</source>
        <translation>不再共用储值余额</translation>
    </message>
    <message>
        <source>Stop using channel &apos;{name}&apos;</source>
        <translation>停用渠道「{name}」</translation>
    </message>
    <message>
        <source>Stored value paid back, {number}</source>
        <translation>储值已退款 {number}</translation>
    </message>
    <message>
        <source>Switch rule &apos;{name}&apos;</source>
        <translation>开关规则「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s) &apos;{tags}&apos;</source>
        <translation>
            <numerusform>给 %n 位客户打标签「{tags}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag &apos;{name}&apos; changed</source>
        <translation>已修改标签「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Tag &apos;{name}&apos; deleted, taken off %n contact(s)</source>
        <translation>
            <numerusform>已删除标签「{name}」，从 %n 位客户身上摘掉</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag &apos;{name}&apos; made</source>
        <translation>已建标签「{name}」</translation>
    </message>
    <message>
        <source>Tag group &apos;{name}&apos; changed</source>
        <translation>已修改标签组「{name}」</translation>
    </message>
    <message>
        <source>Tag group &apos;{name}&apos; deleted</source>
        <translation>已删除标签组「{name}」</translation>
    </message>
    <message>
        <source>Tag group &apos;{name}&apos; made</source>
        <translation>已建标签组「{name}」</translation>
    </message>
    <message>
        <source>Tag groups reordered</source>
        <translation>已调整标签组顺序</translation>
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
    <message>
        <source>Take a slip up again</source>
        <translation>取回挂单</translation>
    </message>
    <message numerus="yes">
        <source>Take back that %n customer(s) were told the shop closes</source>
        <translation>
            <numerusform>取消 %n 位客户的闭店通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Take down feedback</source>
        <translation>记反馈</translation>
    </message>
    <message>
        <source>Take membership &apos;{name}&apos; back</source>
        <translation>退「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Take up what imports kept of %n contact(s)</source>
        <translation>
            <numerusform>收进 %n 位客户以前导入留下的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back, {number}</source>
        <translation>已退单 {number}</translation>
    </message>
    <message numerus="yes">
        <source>Taken up for %n contact(s)</source>
        <translation>
            <numerusform>已收进 %n 位客户的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Task &apos;{name}&apos; deleted</source>
        <translation>任务「{name}」已删除</translation>
    </message>
    <message>
        <source>Task &apos;{name}&apos; made</source>
        <translation>已新建任务「{name}」</translation>
    </message>
    <message>
        <source>Task for points done</source>
        <translation>完成积分任务</translation>
    </message>
    <message>
        <source>Task saved</source>
        <translation>任务已保存</translation>
    </message>
    <message>
        <source>Tasks reordered</source>
        <translation>任务顺序已调整</translation>
    </message>
    <message>
        <source>The balance is no longer shared</source>
        <translation>余额不再共用</translation>
    </message>
    <message>
        <source>The balance is shared now</source>
        <translation>余额现在共用了</translation>
    </message>
    <message>
        <source>The new ladder is adopted: from {date} on everybody is moved</source>
        <translation>新门槛采用了：从 {date} 起所有人按它重算</translation>
    </message>
    <message>
        <source>The package is no longer offered</source>
        <translation>套餐已停用</translation>
    </message>
    <message>
        <source>The package is offered again</source>
        <translation>套餐又能用了</translation>
    </message>
    <message>
        <source>The slip waits now</source>
        <translation>已挂单</translation>
    </message>
    <message>
        <source>The tier follows the rules again</source>
        <translation>等级重新按规则走</translation>
    </message>
    <message>
        <source>The tier is locked: no rule changes it</source>
        <translation>等级已锁定，规则不再动它</translation>
    </message>
    <message>
        <source>The tier of &apos;{person}&apos; follows the rules again</source>
        <translation>「{person}」的等级重新按规则走</translation>
    </message>
    <message>
        <source>The tier of &apos;{person}&apos; is locked: no rule changes it</source>
        <translation>「{person}」的等级已锁定，规则不再动它</translation>
    </message>
    <message>
        <source>This way to pay is in use again</source>
        <translation>收款方式已启用</translation>
    </message>
    <message>
        <source>This way to pay is out of use</source>
        <translation>收款方式已停用</translation>
    </message>
    <message>
        <source>Tier changed by hand</source>
        <translation>等级已手动调整</translation>
    </message>
    <message>
        <source>Tier of &apos;{person}&apos; changed by hand</source>
        <translation>已手动调整「{person}」的等级</translation>
    </message>
    <message>
        <source>Tiers evaluated: {up} up, {down} down, {kept} kept</source>
        <translation>等级已重算：升 {up}，降 {down}，保级 {kept}</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Today&apos;s date is confirmed</source>
        <translation>已确认今天的日期</translation>
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
        <source>Top up stored value, {number}</source>
        <translation>储值充值 {number}</translation>
    </message>
    <message>
        <source>Topped up, {number}</source>
        <translation>已充值 {number}</translation>
    </message>
    <message>
        <source>Two contacts merged</source>
        <translation>两位客户已合并</translation>
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
        <source>Unlock a tier</source>
        <translation>解锁等级</translation>
    </message>
    <message>
        <source>Use a way to pay again</source>
        <translation>启用收款方式</translation>
    </message>
    <message>
        <source>Use an account of &apos;{name}&apos; again</source>
        <translation>再启用「{name}」的账号</translation>
    </message>
    <message>
        <source>Use channel &apos;{name}&apos; again</source>
        <translation>重新启用渠道「{name}」</translation>
    </message>
    <message>
        <source>Way to pay &apos;{name}&apos; made</source>
        <translation>已新建收款方式「{name}」</translation>
    </message>
    <message>
        <source>Way to pay renamed</source>
        <translation>收款方式已改名</translation>
    </message>
    <message>
        <source>Ways to pay reordered</source>
        <translation>收款方式顺序已调整</translation>
    </message>
    <message>
        <source>Will not be contacted any more</source>
        <translation>已设为免打扰</translation>
    </message>
    <message numerus="yes">
        <source>Work out the balances of %n contact(s) anew</source>
        <translation>
            <numerusform>重算 %n 位客户的余额</numerusform>
        </translation>
    </message>
    <message>
        <source>days until dormant</source>
        <translation>沉睡天数</translation>
    </message>
    <message>
        <source>days until lost</source>
        <translation>流失天数</translation>
    </message>
    <message>
        <source>discount of assistants</source>
        <translation>店员的优惠上限</translation>
    </message>
    <message>
        <source>discount of managers</source>
        <translation>店长的优惠上限</translation>
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
        <source>float in the morning</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>foot of the receipt</source>
        <translation>小票页脚</translation>
    </message>
    <message>
        <source>masking of numbers</source>
        <translation>号码打码设置</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>order of principal and bonus</source>
        <translation>本金和赠金的扣款顺序</translation>
    </message>
    <message>
        <source>phone region</source>
        <translation>号码地区</translation>
    </message>
    <message>
        <source>reminder of requests</source>
        <translation>申请提醒天数</translation>
    </message>
    <message>
        <source>return of requests</source>
        <translation>申请退回天数</translation>
    </message>
    <message>
        <source>rounding by itself</source>
        <translation>自动抹零</translation>
    </message>
    <message>
        <source>rounding of assistants</source>
        <translation>店员的抹零上限</translation>
    </message>
    <message>
        <source>rounding of managers</source>
        <translation>店长的抹零上限</translation>
    </message>
    <message>
        <source>set-up list</source>
        <translation>开店清单</translation>
    </message>
    <message>
        <source>shop address</source>
        <translation>店铺地址</translation>
    </message>
    <message>
        <source>shop name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>text of the agreement</source>
        <translation>协议正文</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>verification texts</source>
        <translation>验证语</translation>
    </message>
    <message>
        <source>what pays first</source>
        <translation>先用储值付</translation>
    </message>
    <message>
        <source>{date} is closed</source>
        <translation>{date} 已锁定</translation>
    </message>
</context>
<context>
    <name>AddMenu</name>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New tag group</source>
        <translation>新建标签组</translation>
    </message>
</context>
<context>
    <name>AdoptionBanner</name>
    <message numerus="yes">
        <source>%n card number(s) and WeCom IDs</source>
        <translation>
            <numerusform>%n 个卡号和企业微信号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) that several people have stay as text.</source>
        <translation>
            <numerusform>有 %n 个号码几个人都有，仍留作文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Earlier imports kept this as text, and it has a place now: {what}.</source>
        <translation>以前导入时先存成文字的内容，现在有地方放了：{what}。</translation>
    </message>
    <message>
        <source>Leave it as text</source>
        <translation>就留作文字</translation>
    </message>
    <message>
        <source>Not known as staff, kept as text: {names}</source>
        <translation>店员里没有，先存成文字：{names}</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>收进来</translation>
    </message>
    <message>
        <source>Taking it up…</source>
        <translation>正在收…</translation>
    </message>
    <message numerus="yes">
        <source>a channel for %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户的渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these %n new channel(s)</source>
        <translation>
            <numerusform>其中新建 %n 个渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>staff in charge for %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户的跟进人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementTextDialog</name>
    <message>
        <source>A proposal, not legal advice. Number, names and amounts are printed above it.</source>
        <translation>这是参考文本，不是法律意见。编号、姓名和金额会印在上面。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text of the agreement</source>
        <translation>协议正文</translation>
    </message>
    <message>
        <source>The program&apos;s words</source>
        <translation>用自带文本</translation>
    </message>
    <message>
        <source>What both sides agree on</source>
        <translation>双方约定</translation>
    </message>
</context>
<context>
    <name>AmountPart</name>
    <message>
        <source>A sum such as 98+70 is fine</source>
        <translation>可以直接输 98+70</translation>
    </message>
    <message>
        <source>Amount in yuan, or a product</source>
        <translation>金额（元），或商品</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Neither a product nor a card: {text}</source>
        <translation>没有这个商品，也没有这张卡：{text}</translation>
    </message>
    <message>
        <source>No product answers to “{text}”</source>
        <translation>没有叫「{text}」的商品</translation>
    </message>
    <message>
        <source>No product has the barcode {text}</source>
        <translation>没有条码是 {text} 的商品</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>The product list is empty: press Products to fill it</source>
        <translation>还没有商品，点「商品」添加</translation>
    </message>
    <message>
        <source>{name} is out of use</source>
        <translation>{name} 已停售</translation>
    </message>
    <message>
        <source>↓ or a scan picks products</source>
        <translation>按 ↓ 或扫码选商品</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message numerus="yes">
        <source>%n contact(s) have several tags of this group then; only the last one stays.</source>
        <translation>
            <numerusform>这样有 %n 位客户在这组里会有几个标签，只留最后打上的那个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it.</source>
        <translation>Ctrl+Z 能撤销。</translation>
    </message>
    <message>
        <source>Move “{tag}” to “{group}”?</source>
        <translation>把「{tag}」移到「{group}」？</translation>
    </message>
    <message>
        <source>Move, keep the last one</source>
        <translation>移过去，只留最后打上的</translation>
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
    <name>BalancesBanner</name>
    <message>
        <source>Earlier imports kept this as text, and it has a place now: {what}.</source>
        <translation>以前导入时先存成文字的内容，现在有地方放了：{what}。</translation>
    </message>
    <message>
        <source>Leave it as text</source>
        <translation>就留作文字</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>看一看…</translation>
    </message>
</context>
<context>
    <name>BenefitRows</name>
    <message>
        <source>Add a benefit</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
</context>
<context>
    <name>Benefits</name>
    <message>
        <source>Gifts for points</source>
        <translation>积分礼品</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>What members have</source>
        <translation>会员权益</translation>
    </message>
    <message>
        <source>for life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>{n} a yuan spent</source>
        <translation>消费 1 元得 {n}</translation>
    </message>
</context>
<context>
    <name>BenefitsDialog</name>
    <message>
        <source>Address and hours come from Settings &gt; Shop.</source>
        <translation>地址和营业时间在「设置 &gt; 店铺」里填。</translation>
    </message>
    <message>
        <source>Gifts for points</source>
        <translation>积分礼品</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>大标题</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Packages of stored value</source>
        <translation>储值套餐</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Poster of benefits</source>
        <translation>权益海报</translation>
    </message>
    <message>
        <source>Printed on it</source>
        <translation>印在上面</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>存为 PNG</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>第二行</translation>
    </message>
    <message>
        <source>Shop&apos;s mark</source>
        <translation>店铺标志</translation>
    </message>
    <message>
        <source>This is too much for one page: untick something.</source>
        <translation>一页放不下，去掉几项。</translation>
    </message>
    <message>
        <source>What points pay</source>
        <translation>积分怎么用</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>印什么</translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message>
        <source>Ctrl+Z takes it back</source>
        <translation>完成后可按 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>From bonus</source>
        <translation>储值赠金</translation>
    </message>
    <message>
        <source>From principal</source>
        <translation>储值本金</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>Goods, taste…</source>
        <translation>商品、口味…</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可空）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>本单积分</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>还需收款</translation>
    </message>
    <message>
        <source>Receive, {kind}</source>
        <translation>还需收款 · {kind}</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Taken off by hand</source>
        <translation>手动优惠</translation>
    </message>
    <message>
        <source>This sale</source>
        <translation>本单</translation>
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
    <name>BridgeCard</name>
    <message>
        <source>A day goes from {time} to {time} of the next</source>
        <translation>一天从 {time} 算到次日 {time}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>还没到</translation>
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
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n group(s)</source>
        <translation>
            <numerusform>合并 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge certain duplicates</source>
        <translation>合并一定相同的</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>并进来</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>Merging …</source>
        <translation>正在合并……</translation>
    </message>
    <message>
        <source>One act: it can be undone as a whole</source>
        <translation>算一步，可以整个撤销</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>谁留下</translation>
    </message>
    <message>
        <source>Whom the shop has known for longest stays. The newest value that is not empty is taken, tags and notes of both stay, a refusal is never lifted.</source>
        <translation>认识最久的那位留下。每项取最新的非空值，标签和备注都留，说过不愿意的不会变成愿意。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{groups}: %n contact(s) go into the one that stays.</source>
        <translation>
            <numerusform>{groups}：%n 位并进留下的那位。</numerusform>
        </translation>
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
    <name>CashPane</name>
    <message>
        <source> · a reason is needed, the difference is kept apart</source>
        <translation> · 写一句原因就能锁定，差额单独记</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before are not closed, the first {date}</source>
        <translation>
            <numerusform>前面有 %n 天没日结，最早 {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) still wait</source>
        <translation>
            <numerusform>%n 张挂单没结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n walk-in slip(s); afterwards they can&apos;t be given to a customer</source>
        <translation>
            <numerusform>散客单 %n 张，锁定后不能再归到客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>收现金</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>退现金</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Close and print</source>
        <translation>锁定并打印</translation>
    </message>
    <message>
        <source>Closed {time} by {staff}</source>
        <translation>{staff} {time} 锁定</translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>点现金</translation>
    </message>
    <message>
        <source>Counted (yuan)</source>
        <translation>实际点到（元）</translation>
    </message>
    <message>
        <source>Every slip names its customer</source>
        <translation>散客单已归完</translation>
    </message>
    <message>
        <source>Float in the morning</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>去结</translation>
    </message>
    <message>
        <source>Look before closing</source>
        <translation>锁定前看一眼</translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation>抽屉里应有</translation>
    </message>
    <message>
        <source>Nothing of it changes afterwards; corrections are noted on their own day</source>
        <translation>锁定后不改旧数，更正记在今天</translation>
    </message>
    <message>
        <source>Payments on the phone agree</source>
        <translation>微信、支付宝与手机账单一致</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一份</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Step 1 of 2</source>
        <translation>第 1 步 / 2</translation>
    </message>
    <message>
        <source>The equation does not hold: run a check of the store</source>
        <translation>等式对不上，请检查数据</translation>
    </message>
    <message>
        <source>The equation holds to the fen</source>
        <translation>等式一分不差</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Today is not over: once it is closed nothing more is sold or paid today</source>
        <translation>今天还没过完，锁定后今天不能再收付款</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>少 {amount}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>多 {amount}</translation>
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
    <name>Channels</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>{day} 开始</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 已到期</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>watching {count}</source>
        <translation>观察 {count}</translation>
    </message>
    <message>
        <source>{begin}–{end} next day</source>
        <translation>{begin}–次日 {end}</translation>
    </message>
    <message>
        <source>{days} {hours}</source>
        <translation>{days} {hours}</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>A channel is where customers come from: the till, an ad, a post, a friend. Each has its code, its welcome and its figures.</source>
        <translation>渠道就是客户从哪儿来：收银台、广告、一篇笔记、朋友介绍。每个渠道有自己的码、欢迎语和数字。</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Make the first channel</source>
        <translation>新建第一个渠道</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>还没有渠道</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读图…</translation>
    </message>
    <message>
        <source>Take some from the starter library…</source>
        <translation>从行业起步包里选…</translation>
    </message>
</context>
<context>
    <name>ChatDialog</name>
    <message numerus="yes">
        <source>%n hit(s) counted</source>
        <translation>
            <numerusform>命中 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) could be several people: choose who it is.</source>
        <translation>
            <numerusform>有 %n 个名字拿不准，请选一下是谁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy messages in the chat app, names included. Only how often the words of your rules are met and the date of the last reply are kept, never the chat.</source>
        <translation>在微信里选中消息复制，连名字一起。只记关键词命中次数和最近回复日期，聊天内容不保存。</translation>
    </message>
    <message>
        <source>Count the words</source>
        <translation>统计关键词</translation>
    </message>
    <message>
        <source>No words of rules were met</source>
        <translation>没有命中关键词</translation>
    </message>
    <message>
        <source>Paste a chat</source>
        <translation>贴聊天记录</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>粘贴到这里</translation>
    </message>
    <message>
        <source>The chat</source>
        <translation>聊天记录</translation>
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
    <message numerus="yes">
        <source>%n order(s) of this list are there already, and nothing would change.</source>
        <translation>
            <numerusform>这份名单里的 %n 笔订单都已经有了，不会有任何变化。</numerusform>
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
        <source>Further rows</source>
        <translation>同单的其他行</translation>
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
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>导入 %n 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s) again</source>
        <translation>
            <numerusform>再导一次这 %n 笔订单</numerusform>
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
        <source>Repeated</source>
        <translation>重复</translation>
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
        <source>are not touched</source>
        <translation>不会动它们</translation>
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
        <source>of these orders</source>
        <translation>并进上面的订单</translation>
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
        <source>{new} new · {updated} more refunded · {unchanged} same</source>
        <translation>新 {new} · 多退 {updated} · 不变 {unchanged}</translation>
    </message>
    <message>
        <source>{who} imported this file {when} before, by other rules or columns. Nobody is made twice.</source>
        <translation>{who}导入过这个文件（{when}），用的是别的规则或列。已有的人不会重复新建。</translation>
    </message>
    <message>
        <source>{who} imported this file {when} before, in another way. No order enters twice.</source>
        <translation>{who} {when}用别的方式导入过这份文件。同一笔订单不会记两次。</translation>
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
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <source>Hudie closes when it is done.</source>
        <translation>做完就关。</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be told</source>
        <translation>
            <numerusform>还有 %n 位没通知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were told</source>
        <translation>
            <numerusform>已通知 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up before closing</source>
        <translation>关闭前先备份</translation>
    </message>
    <message>
        <source>Bonus ¥</source>
        <translation>赠金 ¥</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers with a balance</source>
        <translation>有余额的客户</translation>
    </message>
    <message>
        <source>Everyone with a balance</source>
        <translation>所有有余额的客户</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Nobody has stored value: nothing is owed</source>
        <translation>没有人有储值，不欠谁的</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>改为未通知</translation>
    </message>
    <message>
        <source>Nothing is owed to {name}</source>
        <translation>不欠{name}的</translation>
    </message>
    <message>
        <source>Owed = balance × paid ÷ (paid + bonus). Space ticks a line.</source>
        <translation>应退 = 余额 × 已付 ÷（已付 + 赠金）。空格勾选一行。</translation>
    </message>
    <message>
        <source>Owed to them</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Owed ¥</source>
        <translation>应退 ¥</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>Paid in ¥</source>
        <translation>已付 ¥</translation>
    </message>
    <message>
        <source>Paid ¥</source>
        <translation>已退 ¥</translation>
    </message>
    <message>
        <source>Pay {amount} to {name}</source>
        <translation>退 {amount} 给{name}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>本金 ¥</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已存好：{name}</translation>
    </message>
    <message>
        <source>Stored value to be paid back</source>
        <translation>储值退还清单</translation>
    </message>
    <message>
        <source>The shop closes or moves</source>
        <translation>闭店或搬迁</translation>
    </message>
    <message>
        <source>Their balances</source>
        <translation>余额合计</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>只要几秒。</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>by the shop&apos;s formula</source>
        <translation>按店里原因算</translation>
    </message>
    <message>
        <source>{amount} of it bonus</source>
        <translation>其中赠金 {amount}</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message numerus="yes">
        <source>%n without a code</source>
        <translation>
            <numerusform>%n 人没有码</numerusform>
        </translation>
    </message>
    <message>
        <source>Code of this channel</source>
        <translation>这个渠道的码</translation>
    </message>
    <message>
        <source>Code ready</source>
        <translation>码已就绪</translation>
    </message>
    <message>
        <source>First put somebody on duty</source>
        <translation>先在下面加值班的人</translation>
    </message>
    <message>
        <source>Link in the code</source>
        <translation>码里的链接</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>还没有码</translation>
    </message>
    <message>
        <source>One code per person</source>
        <translation>每人一个码</translation>
    </message>
    <message>
        <source>One live code</source>
        <translation>一个活码</translation>
    </message>
    <message>
        <source>Picture with a QR code</source>
        <translation>带二维码的图片</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片（{kinds}）</translation>
    </message>
    <message>
        <source>Posters, table cards…</source>
        <translation>海报与桌牌…</translation>
    </message>
    <message>
        <source>Read a picture…</source>
        <translation>读二维码图…</translation>
    </message>
    <message>
        <source>Read from the picture and drawn anew, sharp</source>
        <translation>从图里读出链接，已重画成清楚的码</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期到</translation>
    </message>
    <message>
        <source>What kind of code</source>
        <translation>哪种码</translation>
    </message>
    <message>
        <source>Whose code</source>
        <translation>谁的码</translation>
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
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
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
        <translation>核对每一列</translation>
    </message>
    <message>
        <source>Choose the column with phone numbers, WeChat IDs or card numbers: without one nobody can be told apart.</source>
        <translation>请选出手机号、微信号或卡号那一列：一样都没有，就分不清谁是谁。</translation>
    </message>
    <message>
        <source>Choose the columns of: {fields}</source>
        <translation>请选出这些列：{fields}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>表格里的列</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前三个值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应到</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>识别把握</translation>
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
        <source>kept, and offered once the people are there</source>
        <translation>先存着，导入后再请你看</translation>
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
    <name>Commands</name>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 a fault of the program or the machine, 2 wrong arguments, 3 the input can&apos;t be used or is refused.</source>
        <translation>退出码：0 做好了，1 程序或机器出了问题，2 参数不对，3 给的东西用不了或被拒绝。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Without a command, the window opens. Each command explains itself: command --help.</source>
        <translation>不写命令就打开窗口。每个命令都能自己说明：命令 --help。</translation>
    </message>
    <message>
        <source>a column for a field, such as number=Order (fields: docs/import.md); may be given several times</source>
        <translation>哪一列是哪个字段，例如 number=单号（字段见 docs/import.md）；可以写几次</translation>
    </message>
    <message>
        <source>a column for a field, such as phone=Mobile (fields: docs/import.md); may be given several times</source>
        <translation>哪一列是哪个字段，例如 phone=手机号（字段见 docs/import.md）；可以写几次</translation>
    </message>
    <message>
        <source>a name, pinyin, initials, a part of a phone</source>
        <translation>姓名、拼音、首字母，或手机号里的几位</translation>
    </message>
    <message>
        <source>a new file, or a folder</source>
        <translation>一个新文件，或一个文件夹</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注一句</translation>
    </message>
    <message>
        <source>a saved segment</source>
        <translation>一个存好的人群</translation>
    </message>
    <message>
        <source>a tag for all; may be given several times</source>
        <translation>给所有人打的标签；可以写几次</translation>
    </message>
    <message>
        <source>all entries of one customer, and what they come to</source>
        <translation>一位客户的全部流水，和加起来的余额</translation>
    </message>
    <message>
        <source>also what was imported before</source>
        <translation>以前导过的也再导一遍</translation>
    </message>
    <message>
        <source>another seed, other people (1)</source>
        <translation>换个种子就换一批人（1）</translation>
    </message>
    <message>
        <source>as if it were this moment: 2026-11-18T17:30 in the shop&apos;s time; a date alone is its noon</source>
        <translation>当作是这个时刻：2026-11-18T17:30，按店里的时区；只写日期就是当天中午</translation>
    </message>
    <message>
        <source>bring customers in from spreadsheets</source>
        <translation>从表格导入客户</translation>
    </message>
    <message>
        <source>bring orders in from a till or a platform</source>
        <translation>从收银机或平台导入订单</translation>
    </message>
    <message>
        <source>close a business date for good</source>
        <translation>把一个营业日结掉，不再改</translation>
    </message>
    <message>
        <source>colours of the window (default: as set)</source>
        <translation>窗口的颜色（不写就按设置）</translation>
    </message>
    <message>
        <source>conditions as docs/segments.md says</source>
        <translation>条件，写法见 docs/segments.md</translation>
    </message>
    <message>
        <source>count whom conditions find</source>
        <translation>数一数条件能找到多少人</translation>
    </message>
    <message>
        <source>encoding of a text file, such as gb18030 (default: found out)</source>
        <translation>文本文件的编码，例如 gb18030（不写就自己认）</translation>
    </message>
    <message>
        <source>evaluate the tiers of all members, or try it</source>
        <translation>给所有会员评一遍等级，或先试试</translation>
    </message>
    <message>
        <source>every page and dialog as PNG, and what is wrong with them</source>
        <translation>把每个页面和对话框画成 PNG，并指出哪里不对</translation>
    </message>
    <message>
        <source>find contacts</source>
        <translation>找客户</translation>
    </message>
    <message>
        <source>find who is in the list twice</source>
        <translation>找出名单里重复的人</translation>
    </message>
    <message>
        <source>first date (default: the first of the month)</source>
        <translation>第一天（不写就是当月 1 号）</translation>
    </message>
    <message>
        <source>first work balances out anew from the entries; written down</source>
        <translation>先按流水把余额重算一遍；会记下来</translation>
    </message>
    <message>
        <source>how many contacts to list (default: 20)</source>
        <translation>列出多少位（默认 20）</translation>
    </message>
    <message>
        <source>how many customers (1200)</source>
        <translation>多少位客户（1200）</translation>
    </message>
    <message>
        <source>language (default: the system&apos;s)</source>
        <translation>语言（不写就跟系统）</translation>
    </message>
    <message>
        <source>last date (default: today)</source>
        <translation>最后一天（不写就是今天）</translation>
    </message>
    <message>
        <source>let points expire, or see which would</source>
        <translation>让到期的积分过期，或看看有哪些</translation>
    </message>
    <message>
        <source>let points go whose time is over</source>
        <translation>让到期的积分过期</translation>
    </message>
    <message>
        <source>list the ids of the contacts too</source>
        <translation>把客户的编号也列出来</translation>
    </message>
    <message>
        <source>make a shop of invented customers, in a store of its own</source>
        <translation>做一家示例店，客户都是编的，单独放一个数据文件</translation>
    </message>
    <message>
        <source>make a verified copy of the store</source>
        <translation>备份一份，并验过</translation>
    </message>
    <message>
        <source>merge who certainly is one person, each into whom the shop has known for longest (can be undone)</source>
        <translation>把一定是同一个人的合并，都并到店里认识最久的那位（可以撤销）</translation>
    </message>
    <message>
        <source>move everybody where the rules lead</source>
        <translation>按规则给每个人定级</translation>
    </message>
    <message>
        <source>name of the channel</source>
        <translation>渠道的名字</translation>
    </message>
    <message>
        <source>name or number of the sheet (default: the first with a table)</source>
        <translation>工作表的名字或序号（不写就用第一张有表格的）</translation>
    </message>
    <message>
        <source>never, fill, overwrite or append, for people known already</source>
        <translation>已经有的人，这一列：never 不动、fill 补空、overwrite 覆盖、append 追加</translation>
    </message>
    <message>
        <source>of an order of several rows: each row has its own part, or repeats the whole order&apos;s</source>
        <translation>一单有几行时：每行写的是自己那份，还是每行都写整单的</translation>
    </message>
    <message>
        <source>of the screen, such as 1.25</source>
        <translation>屏幕缩放，例如 1.25</translation>
    </message>
    <message>
        <source>of the screen, such as 1366x768</source>
        <translation>屏幕大小，例如 1366x768</translation>
    </message>
    <message>
        <source>one rule (default: all that are on)</source>
        <translation>只要这一条（不写就是所有开着的）</translation>
    </message>
    <message>
        <source>only contacts that this finds</source>
        <translation>只要搜得到的客户</translation>
    </message>
    <message>
        <source>only count what would change</source>
        <translation>只数会变多少</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只说会怎样</translation>
    </message>
    <message>
        <source>only these, such as contacts,record-sale</source>
        <translation>只画这些，例如 contacts,record-sale</translation>
    </message>
    <message>
        <source>people known already: fill what is blank (default), overwrite, or skip them</source>
        <translation>已经有的人：补上空着的（默认）、覆盖，或跳过</translation>
    </message>
    <message>
        <source>points to pay with (0)</source>
        <translation>用多少积分抵（0）</translation>
    </message>
    <message>
        <source>print one JSON object on stdout, all else on stderr</source>
        <translation>标准输出只给一个 JSON 对象，其他话都走标准错误</translation>
    </message>
    <message>
        <source>prove that the store is whole</source>
        <translation>查一遍数据是否完好</translation>
    </message>
    <message>
        <source>put a backup in the store&apos;s place</source>
        <translation>用一份备份换掉现在的数据</translation>
    </message>
    <message>
        <source>row of the headers, from 1</source>
        <translation>表头在第几行，从 1 数</translation>
    </message>
    <message>
        <source>row of the headers, from 1; none = there is none</source>
        <translation>表头在第几行，从 1 数；none 表示没有表头</translation>
    </message>
    <message>
        <source>run the auto-tag rules, or try them</source>
        <translation>运行自动打标签的规则，或先试试</translation>
    </message>
    <message>
        <source>run them, or list them</source>
        <translation>运行，或列出来</translation>
    </message>
    <message>
        <source>save rows that were not imported, .xlsx or .csv</source>
        <translation>没导入的行另存到这里，.xlsx 或 .csv</translation>
    </message>
    <message>
        <source>sell, to a customer or a walk-in</source>
        <translation>记一单，给客户或散客</translation>
    </message>
    <message>
        <source>show this</source>
        <translation>显示这些说明</translation>
    </message>
    <message>
        <source>size of the text in percent</source>
        <translation>文字大小，百分之几</translation>
    </message>
    <message>
        <source>stored value to pay with (none)</source>
        <translation>用多少储值付（不用）</translation>
    </message>
    <message>
        <source>take a newcomer down at a channel</source>
        <translation>在一个渠道登记新客</translation>
    </message>
    <message>
        <source>take a sale back, whole or in part</source>
        <translation>退一单，全退或退一部分</translation>
    </message>
    <message>
        <source>take money in for a customer&apos;s stored value</source>
        <translation>给客户充值</translation>
    </message>
    <message>
        <source>tell what would happen, write nothing</source>
        <translation>只说会怎样，什么也不写</translation>
    </message>
    <message>
        <source>text files above 512 MiB too</source>
        <translation>超过 512 MiB 的文本文件也要</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>那份备份</translation>
    </message>
    <message>
        <source>the business date, YYYY-MM-DD</source>
        <translation>营业日，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>the channel of who has none</source>
        <translation>没有渠道的人算到这个渠道</translation>
    </message>
    <message>
        <source>the day on which the shop is looked at (today)</source>
        <translation>看这家店的日子（今天）</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写的文件</translation>
    </message>
    <message>
        <source>the newcomer&apos;s number</source>
        <translation>新客的手机号</translation>
    </message>
    <message>
        <source>the same id with the same arguments is done once, whatever happens</source>
        <translation>同一个编号加同样的参数，不管跑几次只做一次</translation>
    </message>
    <message>
        <source>the store (default: in the user&apos;s data folder)</source>
        <translation>数据文件（不写就用用户数据文件夹里的）</translation>
    </message>
    <message>
        <source>the way it is paid (cash)</source>
        <translation>怎么付的（cash 现金）</translation>
    </message>
    <message>
        <source>they are not a friend of the staff&apos;s account yet</source>
        <translation>还没加上店员的好友</translation>
    </message>
    <message>
        <source>they are to be asked to be friends</source>
        <translation>把他们排进加好友的名单</translation>
    </message>
    <message>
        <source>they earn points and growth too</source>
        <translation>这些订单也给积分和成长值</translation>
    </message>
    <message>
        <source>till, mini_program, youzan, meituan, douyin, or a word of your own (default: by the name of the file)</source>
        <translation>till、mini_program、youzan、meituan、douyin，或自己起的名字（不写就看文件名）</translation>
    </message>
    <message>
        <source>turn the newest act back</source>
        <translation>撤销最近做的一件事</translation>
    </message>
    <message>
        <source>what channels brought and cost</source>
        <translation>各渠道带来多少人、花了多少钱</translation>
    </message>
    <message>
        <source>what comes in, such as wechat=48.00; may be given several times (the rest is cash)</source>
        <translation>收进来的，例如 wechat=48.00；可以写几次（剩下的算现金）</translation>
    </message>
    <message>
        <source>what is given on top (0)</source>
        <translation>另外送多少（0）</translation>
    </message>
    <message>
        <source>what is paid in</source>
        <translation>付进来多少</translation>
    </message>
    <message>
        <source>what lies in the drawer (default: as much as there must)</source>
        <translation>钱箱里点出来多少（不写就当正好）</translation>
    </message>
    <message>
        <source>what the goods cost</source>
        <translation>货值多少</translation>
    </message>
    <message>
        <source>what the goods that come back cost (default: all that is left)</source>
        <translation>退回来的货值多少（不写就是剩下的全退）</translation>
    </message>
    <message>
        <source>what to call them</source>
        <translation>怎么称呼</translation>
    </message>
    <message>
        <source>where the pictures go</source>
        <translation>图片放在哪里</translation>
    </message>
    <message>
        <source>whether they agreed to offers (default: unknown)</source>
        <translation>他们同意收优惠吗（不写就是不知道）</translation>
    </message>
    <message>
        <source>which one (default: the newest that stands)</source>
        <translation>撤销哪一件（不写就是最近还算数的那件）</translation>
    </message>
    <message>
        <source>which sale, as its receipt says</source>
        <translation>哪一单，照小票上的单号写</translation>
    </message>
    <message>
        <source>who buys (default: a walk-in)</source>
        <translation>谁买的（不写就是散客）</translation>
    </message>
    <message>
        <source>who looks after whom nobody does; several = dealt in turn</source>
        <translation>没有跟进人的由谁跟进；写几位就轮流分</translation>
    </message>
    <message>
        <source>who sells, by name (default: the owner)</source>
        <translation>谁卖的，写名字（不写就是店主）</translation>
    </message>
    <message>
        <source>who takes it back, by name (default: the owner)</source>
        <translation>谁经手退的，写名字（不写就是店主）</translation>
    </message>
    <message>
        <source>whole phone numbers; this is logged</source>
        <translation>手机号写全；会记下来</translation>
    </message>
    <message>
        <source>whose balance</source>
        <translation>给谁充</translation>
    </message>
    <message>
        <source>whose statement</source>
        <translation>看谁的</translation>
    </message>
    <message>
        <source>why that differs</source>
        <translation>为什么对不上</translation>
    </message>
    <message>
        <source>write contacts to a file</source>
        <translation>把客户导出成文件</translation>
    </message>
    <message>
        <source>xlsx, xls, xlsb, ods, csv, tsv or txt</source>
        <translation>xlsx、xls、xlsb、ods、csv、tsv 或 txt</translation>
    </message>
    <message>
        <source>{program} [options] [command …]</source>
        <translation>{program} [选项] [命令 …]</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>How</source>
        <translation>怎么比</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>条件</translation>
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
        <source>By {column}, high to low</source>
        <translation>按{column}从高到低</translation>
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
        <source>By {column}, low to high</source>
        <translation>按{column}从低到高</translation>
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
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A backup is made first, and you can undo it afterwards.</source>
        <translation>先自动备份，之后也能撤销。</translation>
    </message>
    <message>
        <source>A sale was paid from this balance</source>
        <translation>亲友用这份余额消费</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活跃度</translation>
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
        <source>Added as a friend</source>
        <translation>已加好友</translation>
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
        <source>Adding as a friend</source>
        <translation>加好友</translation>
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
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>All of: {tags}</source>
        <translation>都有：{tags}</translation>
    </message>
    <message>
        <source>Also known by</source>
        <translation>还认得</translation>
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
        <source>Asked</source>
        <translation>待通过</translation>
    </message>
    <message>
        <source>Away 30+ days</source>
        <translation>30 天未到店</translation>
    </message>
    <message>
        <source>Back to contacts</source>
        <translation>回到客户</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Became friends {first} to {last}</source>
        <translation>{first} 至 {last} 新加好友</translation>
    </message>
    <message>
        <source>Became friends {first} to {last}, not bought before</source>
        <translation>{first} 到 {last} 成为好友，以前没买过</translation>
    </message>
    <message>
        <source>Benefit used: {name}</source>
        <translation>用掉权益：{name}</translation>
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
        <source>Bonus ¥</source>
        <translation>储值赠金 ¥</translation>
    </message>
    <message numerus="yes">
        <source>Bought in the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天消费过</numerusform>
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
        <source>Card number</source>
        <translation>会员卡号</translation>
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
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel…</source>
        <translation>渠道…</translation>
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
        <source>Conditions of a segment</source>
        <translation>分群条件</translation>
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
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Engaged</source>
        <translation>有互动</translation>
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
        <source>Feedback</source>
        <translation>反馈</translation>
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
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>First order {first} to {last}</source>
        <translation>{first} 到 {last} 首单</translation>
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
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Friend since</source>
        <translation>加好友时间</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Has {what}</source>
        <translation>有{what}</translation>
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
        <source>Is a friend</source>
        <translation>已是好友</translation>
    </message>
    <message>
        <source>Last bought {first} to {last}</source>
        <translation>最近消费在 {first} 到 {last}</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>最近回复</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>潜客</translation>
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
        <source>Looked after by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
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
    <message>
        <source>Meets the rule {name}</source>
        <translation>符合规则「{name}」</translation>
    </message>
    <message>
        <source>Meituan</source>
        <translation>美团</translation>
    </message>
    <message>
        <source>Meituan nickname</source>
        <translation>美团昵称</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
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
        <source>Never bought</source>
        <translation>从没买过</translation>
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
        <source>No friend</source>
        <translation>还不是好友</translation>
    </message>
    <message>
        <source>No interest</source>
        <translation>无意向</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>不是会员</translation>
    </message>
    <message numerus="yes">
        <source>No purchase for more than %n day(s)</source>
        <translation>
            <numerusform>超过 %n 天没消费</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没人</translation>
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
        <source>Not found</source>
        <translation>搜不到</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Of such a group one tag only: these go off for it: {names}</source>
        <translation>这组里每人只能有一个标签，这些会换掉：{names}</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Official account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>打开回收站</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Paid membership: {name}</source>
        <translation>付费会员：{name}</translation>
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
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points exchanged for {name}</source>
        <translation>积分兑换：{name}</translation>
    </message>
    <message>
        <source>Points for {name}</source>
        <translation>得积分：{name}</translation>
    </message>
    <message>
        <source>Points or stored value</source>
        <translation>积分或储值</translation>
    </message>
    <message>
        <source>Points owed</source>
        <translation>欠分</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>储值本金 ¥</translation>
    </message>
    <message>
        <source>Put on the list of friends to add</source>
        <translation>排进加好友</translation>
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
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund: {products}</source>
        <translation>退款：{products}</translation>
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
        <source>Repeat</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Scanned a sign-up</source>
        <translation>扫码登记的</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Segment: {names}</source>
        <translation>分群：{names}</translation>
    </message>
    <message>
        <source>Spent at least ¥{amount}</source>
        <translation>累计消费至少 ¥{amount}</translation>
    </message>
    <message>
        <source>Spent at most ¥{amount}</source>
        <translation>累计消费最多 ¥{amount}</translation>
    </message>
    <message>
        <source>Spent ¥</source>
        <translation>累计消费 ¥</translation>
    </message>
    <message>
        <source>Spent ¥{first} to ¥{last}</source>
        <translation>累计消费 ¥{first} 到 ¥{last}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>有储值</translation>
    </message>
    <message>
        <source>Stored value paid back</source>
        <translation>退储值</translation>
    </message>
    <message>
        <source>Stored ¥</source>
        <translation>储值 ¥</translation>
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
        <source>Tag ends on</source>
        <translation>标签到期日</translation>
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
    <message>
        <source>Tail {tail}</source>
        <translation>尾号 {tail}</translation>
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
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tier: {before} → {after}</source>
        <translation>等级：{before} → {after}</translation>
    </message>
    <message>
        <source>Times bought</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>待添加</translation>
    </message>
    <message>
        <source>Topped up {paid}</source>
        <translation>储值充值 {paid}</translation>
    </message>
    <message>
        <source>Topped up {paid}, {bonus} bonus</source>
        <translation>储值充值 {paid} 送 {bonus}</translation>
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
        <source>Turned down</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Video channel</source>
        <translation>视频号</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
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
        <source>WeCom</source>
        <translation>企业微信</translation>
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
        <source>Words of a rule</source>
        <translation>命中关键词</translation>
    </message>
    <message>
        <source>Would get a tag of the rule {name}</source>
        <translation>规则「{name}」还没打上的</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>a post</source>
        <translation>发帖</translation>
    </message>
    <message>
        <source>card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>daily check-in</source>
        <translation>每日签到</translation>
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
        <source>not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>now {tier}</source>
        <translation>升到{tier}</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>个人号</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>stored value</source>
        <translation>储值</translation>
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
        <source>{account}, since {day}</source>
        <translation>{account}，{day}加的</translation>
    </message>
    <message>
        <source>{account}, until {day}</source>
        <translation>{account}，到 {day}</translation>
    </message>
    <message>
        <source>{account}: blocked us {day}</source>
        <translation>{account}：{day}被拉黑</translation>
    </message>
    <message>
        <source>{account}: deleted us {day}</source>
        <translation>{account}：{day}被删除</translation>
    </message>
    <message>
        <source>{account}: removed by us {day}</source>
        <translation>{account}：{day}已删</translation>
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
        <source>{points} points</source>
        <translation>{points} 分</translation>
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
    <name>CostDialog</name>
    <message>
        <source>A sum such as 98+70 is fine</source>
        <translation>可以写成 98+70</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Cost of {name}</source>
        <translation>花费 · {name}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>花在哪</translation>
    </message>
    <message>
        <source>¥{amount} on one day</source>
        <translation>¥{amount}，记在一天</translation>
    </message>
    <message>
        <source>¥{amount} over {days} days: {each} a day</source>
        <translation>¥{amount} 摊到 {days} 天，每天 {each}</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Another way to pay</source>
        <translation>再加一种收款方式</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音券</translation>
    </message>
    <message>
        <source>Meituan</source>
        <translation>美团券</translation>
    </message>
    <message>
        <source>Points owed {points}</source>
        <translation>欠分 {points}</translation>
    </message>
    <message>
        <source>Points {points}</source>
        <translation>积分 {points}</translation>
    </message>
    <message>
        <source>Staff and accounts…</source>
        <translation>店员与账号…</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>pays with {name}&apos;s {amount}</source>
        <translation>可用{name}的储值 {amount}</translation>
    </message>
    <message>
        <source>stored value {amount}</source>
        <translation>储值 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>visit %n this month</source>
        <translation>
            <numerusform>本月第 %n 次来</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>库存 {count}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
</context>
<context>
    <name>CounterPart</name>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>More at the counter</source>
        <translation>更多收银操作</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>还没买过</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>还不是会员</translation>
    </message>
    <message>
        <source>Of {name}</source>
        <translation>共用 {name} 的余额</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Paid membership…</source>
        <translation>付费会员…</translation>
    </message>
    <message>
        <source>Pay stored value back…</source>
        <translation>退储值…</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Record sale</source>
        <translation>记一单</translation>
    </message>
    <message>
        <source>Share the balance…</source>
        <translation>亲友共用余额…</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>累计消费</translation>
    </message>
    <message numerus="yes">
        <source>Spent, %n time(s)</source>
        <translation>
            <numerusform>累计消费，%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值余额</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Worth {amount}</source>
        <translation>可抵 {amount}</translation>
    </message>
    <message>
        <source>{points} expire {day}</source>
        <translation>{points} 分 {day} 到期</translation>
    </message>
    <message>
        <source>{points} owed</source>
        <translation>欠 {points} 分</translation>
    </message>
    <message>
        <source>{principal} + {bonus} bonus</source>
        <translation>本 {principal} + 赠 {bonus}</translation>
    </message>
    <message>
        <source>{tier} until {date}</source>
        <translation>{tier}至 {date}</translation>
    </message>
</context>
<context>
    <name>CounterSection</name>
    <message>
        <source>Assistants</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Discount by hand, at most %</source>
        <translation>手动优惠最多（%）</translation>
    </message>
    <message>
        <source>Leaves out the small change of every sale; it counts as a discount.</source>
        <translation>每单自动去掉零头，算作优惠。</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不抹</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Prices, barcodes, stock.</source>
        <translation>价格、条码、库存。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Round down by hand, at most ¥</source>
        <translation>手动抹零最多（元）</translation>
    </message>
    <message>
        <source>Round down by itself</source>
        <translation>自动抹零</translation>
    </message>
    <message>
        <source>The owner may take off any amount; a discount by hand always needs a reason.</source>
        <translation>店主可以随便优惠；手动优惠都要写原因。</translation>
    </message>
    <message>
        <source>To 0.10</source>
        <translation>抹到角</translation>
    </message>
    <message>
        <source>To 1.00</source>
        <translation>抹到元</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Which are offered, and in which order.</source>
        <translation>用哪几种、什么顺序。</translation>
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
    <name>DateJumpDialog</name>
    <message>
        <source>Hudie was used on {before}, and next on {after}: {days} days later. Tags, points and tiers whose time is over stay as they are until you say that the date is right.</source>
        <translation>上次用是 {before}，再用就到了 {after}，中间隔了 {days} 天。到期的标签、积分和等级先都不动，等你确认日期没错再处理。</translation>
    </message>
    <message>
        <source>If it is wrong, set the computer&apos;s clock and start Hudie again.</source>
        <translation>要是不对，把电脑时间调好，再打开蝶。</translation>
    </message>
    <message>
        <source>Is today&apos;s date right?</source>
        <translation>今天的日期对吗？</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Yes, today is {date}</source>
        <translation>对，今天是 {date}</translation>
    </message>
</context>
<context>
    <name>DayClosePage</name>
    <message>
        <source>Closing…</source>
        <translation>正在锁定…</translation>
    </message>
    <message>
        <source>the cash counted</source>
        <translation>点的现金</translation>
    </message>
</context>
<context>
    <name>DaysPopup</name>
    <message>
        <source>Acceptance and new friends</source>
        <translation>通过率和新好友</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Few requests: it says little yet.</source>
        <translation>申请还不多，先参考。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净增</translation>
    </message>
    <message>
        <source>New friends</source>
        <translation>新好友</translation>
    </message>
    <message>
        <source>People, not accounts: new is somebody&apos;s first friendship, lost is when the last one ended.</source>
        <translation>按人算：第一次成为好友算新增，最后一个账号也不是好友了算流失。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>accepted within 7 days / requests at least 7 days old; not found is no request</source>
        <translation>7 天内通过 ÷ 满 7 天的申请；搜不到不算申请</translation>
    </message>
    <message>
        <source>{first} – {last}: {accepted} / {sent} = {rate}</source>
        <translation>{first} – {last}：{accepted} ÷ {sent} = {rate}</translation>
    </message>
</context>
<context>
    <name>DealDialog</name>
    <message numerus="yes">
        <source>%n can be asked</source>
        <translation>
            <numerusform>%n 人可以加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never asked about offers: one invitation only</source>
        <translation>
            <numerusform>其中 %n 人没问过是否同意，只邀请一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>排上</translation>
    </message>
    <message numerus="yes">
        <source>Deal %n</source>
        <translation>
            <numerusform>排上 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal new ones</source>
        <translation>排新的</translation>
    </message>
    <message>
        <source>Dealing</source>
        <translation>正在排</translation>
    </message>
    <message>
        <source>Dealing…</source>
        <translation>正在排…</translation>
    </message>
    <message>
        <source>Everybody who is no friend yet</source>
        <translation>所有还不是好友的客户</translation>
    </message>
    <message>
        <source>Nobody new is put into the pool.</source>
        <translation>不加新的人，只排已经在等的。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>排几天</translation>
    </message>
    <message>
        <source>Segment: {name}</source>
        <translation>分群：{name}</translation>
    </message>
    <message>
        <source>Those who wait already ({n})</source>
        <translation>已经在等的（{n} 人）</translation>
    </message>
    <message>
        <source>Tick at least one account.</source>
        <translation>至少勾一个账号。</translation>
    </message>
    <message>
        <source>To these accounts, in turn</source>
        <translation>轮流排给这些账号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>{cap} a day, {done} done today</source>
        <translation>每天 {cap} 个，今天已做 {done} 个</translation>
    </message>
    <message>
        <source>{dealt} are dealt over the days, {left} go on waiting.</source>
        <translation>这几天排上 {dealt} 人，还有 {left} 人接着等。</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Ctrl+Z undoes it.</source>
        <translation>Ctrl+Z 能撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete the tags too, off %n contact(s)</source>
        <translation>
            <numerusform>标签也删掉，共 %n 人次</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>删除「{name}」？</translation>
    </message>
    <message numerus="yes">
        <source>Delete, off %n contact(s)</source>
        <translation>
            <numerusform>删除，从 %n 位客户身上摘掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is taken off %n contact(s).</source>
        <translation>
            <numerusform>会从 %n 位客户身上摘掉。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the tags, without a group</source>
        <translation>标签留着，放到未分组</translation>
    </message>
    <message>
        <source>Nobody has it.</source>
        <translation>还没有人有这个标签。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n tag(s) in this group.</source>
        <translation>
            <numerusform>这组里有 %n 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used by: {names}</source>
        <translation>正在用它的：{names}</translation>
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
        <source>Edit</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>Ends on {date}</source>
        <translation>{date} 到期</translation>
    </message>
    <message>
        <source>In the trash · {day}</source>
        <translation>在回收站 · {day}</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Tag</source>
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
        <source>Take down feedback</source>
        <translation>记反馈</translation>
    </message>
    <message>
        <source>Unsolved complaint: {text}</source>
        <translation>投诉没解决：{text}</translation>
    </message>
    <message>
        <source>Unsolved: {text}</source>
        <translation>反馈没解决：{text}</translation>
    </message>
    <message>
        <source>birthday {date}</source>
        <translation>生日 {date}</translation>
    </message>
    <message>
        <source>from {channel}</source>
        <translation>来自 {channel}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>店员 {name}</translation>
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
    <name>Dialogs</name>
    <message>
        <source>Nobody to be added today</source>
        <translation>今天没有要加的人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
</context>
<context>
    <name>DiscountPopup</name>
    <message>
        <source>Discount by hand</source>
        <translation>手动优惠</translation>
    </message>
    <message>
        <source>Flawed</source>
        <translation>有瑕疵</translation>
    </message>
    <message>
        <source>Near its date</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>不优惠</translation>
    </message>
    <message>
        <source>Owner agreed</source>
        <translation>店主同意</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Regular customer</source>
        <translation>老客</translation>
    </message>
    <message>
        <source>Say why, in a word or two</source>
        <translation>写一下原因，一两个字就行</translation>
    </message>
    <message>
        <source>Take off ¥, or a percentage</source>
        <translation>优惠多少元，或百分之几</translation>
    </message>
    <message>
        <source>You may take off {most} at most</source>
        <translation>你最多可以优惠 {most}</translation>
    </message>
    <message>
        <source>{amount} is off already by changed prices</source>
        <translation>改价已优惠 {amount}</translation>
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
    <name>Duplicates</name>
    <message>
        <source>Brought by them</source>
        <translation>带来的人</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Friends with accounts</source>
        <translation>好友关系</translation>
    </message>
    <message>
        <source>Numbers and IDs</source>
        <translation>号码和账号</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>消费单</translation>
    </message>
    <message>
        <source>Same WeChat ID</source>
        <translation>微信号相同</translation>
    </message>
    <message>
        <source>Same card number</source>
        <translation>会员卡相同</translation>
    </message>
    <message>
        <source>Same name and birthday</source>
        <translation>同名同生日</translation>
    </message>
    <message>
        <source>Same name and last four digits</source>
        <translation>同名 + 尾号</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>手机相同</translation>
    </message>
    <message>
        <source>Same surname and last four digits</source>
        <translation>尾号 + 姓氏</translation>
    </message>
    <message>
        <source>Sounds alike, same last four digits</source>
        <translation>名字同音 + 尾号</translation>
    </message>
    <message>
        <source>Stored value ¥</source>
        <translation>储值 ¥</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What goes over</source>
        <translation>会一起搬过来</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 等，还有 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>A merge can be undone; the numbers of both find this contact</source>
        <translation>合并后能撤销；两边的号码都搜得到</translation>
    </message>
    <message>
        <source>Choose a line at the left to see two contacts side by side.</source>
        <translation>在左边选一行，左右对照着看。</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>在左边按 Delete</translation>
    </message>
    <message>
        <source>Looked {when}</source>
        <translation>上次查重 {when}</translation>
    </message>
    <message>
        <source>Merge this pair</source>
        <translation>合并这一对</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Right arrow in the list</source>
        <translation>在左边按 →</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>DutyLine</name>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>when all others are full</source>
        <translation>都满时接</translation>
    </message>
    <message>
        <source>{count} today</source>
        <translation>今天 {count}</translation>
    </message>
</context>
<context>
    <name>DutyList</name>
    <message>
        <source>Add</source>
        <translation>加人</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>How newcomers are dealt</source>
        <translation>怎么分配新客</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>No spare: outside these hours newcomers stay unassigned</source>
        <translation>没有备用的人：这些时间以外来的新客先不分配</translation>
    </message>
    <message>
        <source>Nobody on duty: newcomers stay unassigned</source>
        <translation>没人值班：新客先不分配</translation>
    </message>
    <message>
        <source>Only spares: they take everybody</source>
        <translation>只有备用的人：新客都归他们</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>谁值班</translation>
    </message>
</context>
<context>
    <name>DutyPopup</name>
    <message>
        <source>An end before the begin is on the next day</source>
        <translation>结束早于开始，就是到第二天</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Newcomers a day at most</source>
        <translation>每天最多接几位</translation>
    </message>
    <message>
        <source>Spare: only when nobody else can</source>
        <translation>备用：别人都接不了时才接</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
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
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>Not in use: no newcomers are registered here</source>
        <translation>已停用：这里不再登记新客</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>People, money, rules or segments hang on it: stop using it instead</source>
        <translation>已经有人、花费、规则或分群用到它，只能停用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save channel</source>
        <translation>保存渠道</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Tags for everybody who comes</source>
        <translation>自动打标签</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Welcome text (goes to the clipboard; staff paste it)</source>
        <translation>欢迎语（登记新客时自动到剪贴板，由店员粘贴发出）</translation>
    </message>
    <message>
        <source>What newcomers get</source>
        <translation>钩子：新人得什么</translation>
    </message>
    <message>
        <source>Who is registered already keeps tags and staff</source>
        <translation>不改已经登记的人</translation>
    </message>
    <message>
        <source>“{name}” is not saved yet.</source>
        <translation>「{name}」还没保存。</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance ¥</source>
        <translation>余额 ¥</translation>
    </message>
    <message>
        <source>Bonus ¥</source>
        <translation>赠金 ¥</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Nothing has moved so far</source>
        <translation>还没有流水</translation>
    </message>
    <message>
        <source>Nothing moved in this time</source>
        <translation>这段时间没有流水</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>本金 ¥</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>as the balance</source>
        <translation>和余额一致</translation>
    </message>
    <message>
        <source>differs from the balance</source>
        <translation>和余额不一致</translation>
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
    <name>FeaturesSection</name>
    <message>
        <source>Add friends</source>
        <translation>加好友</translation>
    </message>
    <message numerus="yes">
        <source>Add friends is off: %n open task(s) stand still; none is deleted.</source>
        <translation>
            <numerusform>「加好友」关着：还有 %n 个任务停着，不会删。</numerusform>
        </translation>
    </message>
    <message>
        <source>Always in use</source>
        <translation>一直在用</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Deals a list to everybody as work of the day, and notes what came of it</source>
        <translation>把名单排成每人每天的任务，记下结果</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Features in use</source>
        <translation>用哪些功能</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>If you want them</source>
        <translation>想用再开</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Member tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>记一单</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Sells memberships for a month, a quarter, a year or for life, and renews them</source>
        <translation>卖月卡、季卡、年卡或终身卡，到期续费</translation>
    </message>
    <message>
        <source>Staff rota</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message numerus="yes">
        <source>Switching off Add friends: %n open task(s) stand still; none is deleted.</source>
        <translation>
            <numerusform>关掉「加好友」：还有 %n 个任务会先停住，不会删。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What is off stands in no menu, column or report; its data stay and it can be switched on any time.</source>
        <translation>没开的不出现在菜单、列和报表里；资料一直留着，随时再开。</translation>
    </message>
    <message>
        <source>Who takes newcomers on which days and hours</source>
        <translation>谁在哪几天哪几个钟头接新客</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 条到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 30 days</source>
        <translation>
            <numerusform>近 30 天 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsolved</source>
        <translation>
            <numerusform>%n 条没解决</numerusform>
        </translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints {count}</source>
        <translation>投诉 {count}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Due {count}</source>
        <translation>到期 {count}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>不定</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没人</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
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
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Unsolved {count}</source>
        <translation>没解决 {count}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>想要</translation>
    </message>
    <message>
        <source>only the first {count} are shown</source>
        <translation>只列出前 {count} 条</translation>
    </message>
    <message>
        <source>solved in {days} days on average</source>
        <translation>平均 {days} 天解决</translation>
    </message>
    <message>
        <source>{day} overdue</source>
        <translation>{day} 已过期</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Add pictures…</source>
        <translation>加图片…</translation>
    </message>
    <message>
        <source>Change feedback</source>
        <translation>改反馈</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Look for the contact by name or number, and choose one.</source>
        <translation>按姓名或号码找到客户，选一位。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>图片 ({pattern})</translation>
    </message>
    <message>
        <source>Press a picture to take it away again</source>
        <translation>点一下图片就去掉</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Take down feedback</source>
        <translation>记反馈</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>在哪说的</translation>
    </message>
</context>
<context>
    <name>FeedbackPane</name>
    <message>
        <source>Change what was taken down…</source>
        <translation>改记下的内容…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose a line to see its course.</source>
        <translation>选一条，看看经过。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>E.g.: exchanged, and a box of cut fruit on top</source>
        <translation>例如：已换货，另送果切一盒</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Mark as solved</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>只记下</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>哪天说的</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Until the complaint is solved this person gets no promotions</source>
        <translation>投诉没解决前，这位客户不会进任何促销群发</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>写处理结果</translation>
    </message>
    <message>
        <source>Write it into the course without changing the state</source>
        <translation>写进经过，状态不变</translation>
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
    <name>FigurePopup</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Add rate</source>
        <translation>加粉率</translation>
    </message>
    <message>
        <source>Added at least 30 days ago</source>
        <translation>加了满 30 天</translation>
    </message>
    <message>
        <source>Added since, still watched</source>
        <translation>之后加的，还在观察</translation>
    </message>
    <message>
        <source>Blended CAC ¥</source>
        <translation>综合 CAC ¥</translation>
    </message>
    <message>
        <source>CAC ¥</source>
        <translation>CAC ¥</translation>
    </message>
    <message>
        <source>Cost per friend ¥</source>
        <translation>加粉成本 ¥</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>花费 ¥</translation>
    </message>
    <message>
        <source>Cost ÷ first-order customers, rounded half up to the fen.</source>
        <translation>花费 ÷ 首单客户数，四舍五入到分。</translation>
    </message>
    <message>
        <source>Cost ÷ new friends, rounded half up to the fen.</source>
        <translation>花费 ÷ 新增好友，四舍五入到分。</translation>
    </message>
    <message>
        <source>Costs spread evenly over their days; of each the days in this period count.</source>
        <translation>每笔花费平摊到每一天，只算落在这段时间里的天数。</translation>
    </message>
    <message>
        <source>Few people: it says little yet.</source>
        <translation>人还少，先参考。</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>首单客户</translation>
    </message>
    <message>
        <source>First orders of channels that cost</source>
        <translation>花了钱的渠道带来的首单</translation>
    </message>
    <message>
        <source>First orders without a channel</source>
        <translation>没有渠道的首单客户</translation>
    </message>
    <message>
        <source>First-order rate</source>
        <translation>首单率</translation>
    </message>
    <message>
        <source>Imported orders, not in it</source>
        <translation>导入的订单，不算在内</translation>
    </message>
    <message>
        <source>Named share: {share} of net sales say who bought. Walk-ins count as nobody.</source>
        <translation>实名占比：销售额里有 {share} 知道是谁买的。散客不算人。</translation>
    </message>
    <message>
        <source>Net sales ¥</source>
        <translation>销售额 ¥</translation>
    </message>
    <message>
        <source>New friends</source>
        <translation>新增好友</translation>
    </message>
    <message>
        <source>No cost was noted for this period.</source>
        <translation>这段时间没有记花费。</translation>
    </message>
    <message>
        <source>Of the new friends of these days who had not bought before: how many bought within 30 days. Only those added at least 30 days ago are counted; before that, the last whole month is shown.</source>
        <translation>这些天的新增好友里，以前没买过的，有多少人 30 天内买了。只算加了满 30 天的；都还不满时，看上一个满了的整月。</translation>
    </message>
    <message>
        <source>Paid CAC ¥</source>
        <translation>付费 CAC ¥</translation>
    </message>
    <message>
        <source>People whom this channel brought first and whose first friendship with the shop began in this period.</source>
        <translation>第一次由这个渠道带来、并且在这段时间里第一次和店里加上好友的人。</translation>
    </message>
    <message>
        <source>People whom this channel brought first and whose first purchase ever was in this period. What was given back wholly is no purchase.</source>
        <translation>这条渠道最先带来、并且在这段时间里第一次消费的人。全退掉的不算消费。</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退货</translation>
    </message>
    <message numerus="yes">
        <source>See these %n people</source>
        <translation>
            <numerusform>查看这 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum of what somebody typed for the days of this period. None typed: —</source>
        <translation>这段时间里每天填的人数之和；没填就是 —</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What the people of this channel bought at the counter in this period, less discounts, points, bonus money and refunds. Orders from elsewhere are not in it.</source>
        <translation>这条渠道带来的人在这段时间到店消费的金额，已减去优惠、积分、赠金和退款。别处导入的订单不算在内。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>of them bought within 30 days</source>
        <translation>其中 30 天内消费过</translation>
    </message>
    <message>
        <source>of {amount} over {days} days</source>
        <translation>共 {amount}，摊到 {days} 天</translation>
    </message>
    <message>
        <source>{cost} spent, no first order yet.</source>
        <translation>已花 {cost}，还没有首单。</translation>
    </message>
    <message>
        <source>{cost} spent, no new friend yet.</source>
        <translation>花了 {cost}，还没有新增好友。</translation>
    </message>
    <message>
        <source>{figure}, {period}</source>
        <translation>{figure}，{period}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n slip(s) in all</source>
        <translation>
            <numerusform>合计 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>按收款方式</translation>
    </message>
    <message>
        <source>By staff</source>
        <translation>按店员</translation>
    </message>
    <message>
        <source>Closing ¥</source>
        <translation>期末 ¥</translation>
    </message>
    <message>
        <source>In ¥</source>
        <translation>收进 ¥</translation>
    </message>
    <message>
        <source>Net ¥</source>
        <translation>净收 ¥</translation>
    </message>
    <message>
        <source>Nothing was sold or paid that day</source>
        <translation>那天没有卖过，也没有收过钱</translation>
    </message>
    <message>
        <source>Nothing was sold or paid yet</source>
        <translation>今天还没有卖过，也没有收过钱</translation>
    </message>
    <message>
        <source>Opening ¥</source>
        <translation>期初 ¥</translation>
    </message>
    <message>
        <source>Out ¥</source>
        <translation>退 ¥</translation>
    </message>
    <message>
        <source>Owed to customers</source>
        <translation>欠客户的</translation>
    </message>
    <message>
        <source>Paid back ¥</source>
        <translation>退回 ¥</translation>
    </message>
    <message>
        <source>Received ¥</source>
        <translation>净收 ¥</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>记一单</translation>
    </message>
    <message>
        <source>Rounded ¥</source>
        <translation>抹零 ¥</translation>
    </message>
    <message>
        <source>See the ledger</source>
        <translation>看明细</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Used ¥</source>
        <translation>用掉 ¥</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>of what was used, {amount} had expired</source>
        <translation>用掉的里面，过期 {amount}</translation>
    </message>
    <message>
        <source>opening + in − used − paid back = closing</source>
        <translation>期初 + 收进 − 用掉 − 退回 = 期末</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>A template for orders</source>
        <translation>存一份订单模板</translation>
    </message>
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
        <source>Contacts</source>
        <translation>客户名单</translation>
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
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders template.xlsx</source>
        <translation>订单模板.xlsx</translation>
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
        <source>The rows are</source>
        <translation>这份表是</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>There is only a header row, and nothing below it.</source>
        <translation>只有表头，下面什么也没有。</translation>
    </message>
    <message>
        <source>This is a list of orders, by its headers. It fills in what people have bought; they need not be typed twice.</source>
        <translation>看表头，这是一份订单。导入后客户买过什么就有了，不用再记一遍。</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>这份表是什么</translation>
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
        <source>No member</source>
        <translation>不是会员</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没人</translation>
    </message>
    <message>
        <source>None</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>不知道</translation>
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
        <source>Back up elsewhere</source>
        <translation>备份另存一份</translation>
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
        <source>Set the tiers</source>
        <translation>定会员等级</translation>
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
        <source>on a stick or another drive</source>
        <translation>U 盘或另一块盘</translation>
    </message>
    <message>
        <source>three stand ready</source>
        <translation>已备好三档</translation>
    </message>
    <message>
        <source>with the first customer</source>
        <translation>新建客户时就能打</translation>
    </message>
</context>
<context>
    <name>FloatDialog</name>
    <message>
        <source>Float in the morning</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>From now on, for days that are not closed yet</source>
        <translation>从现在起，对还没锁定的日子生效</translation>
    </message>
    <message>
        <source>In the drawer in the morning (yuan)</source>
        <translation>早上抽屉里有（元）</translation>
    </message>
</context>
<context>
    <name>FlowStrip</name>
    <message numerus="yes">
        <source>%n no answer</source>
        <translation>
            <numerusform>%n 人没回应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 人该看看</numerusform>
        </translation>
    </message>
    <message>
        <source>+{n} this month</source>
        <translation>本月 +{n}</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>不算发出</translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>最久 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>to be dealt</source>
        <translation>等着排</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>FormulaCard</name>
    <message>
        <source>To pay back</source>
        <translation>应退</translation>
    </message>
</context>
<context>
    <name>Friends</name>
    <message numerus="yes">
        <source>%n already a friend</source>
        <translation>
            <numerusform>%n 人已是好友</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the way</source>
        <translation>
            <numerusform>%n 人已在加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had their one invitation</source>
        <translation>
            <numerusform>%n 人已邀请过一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash or merged</source>
        <translation>
            <numerusform>%n 人在回收站或已合并</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found before</source>
        <translation>
            <numerusform>%n 人以前搜不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not to be contacted</source>
        <translation>
            <numerusform>%n 人免打扰</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned us down before</source>
        <translation>
            <numerusform>%n 人以前拒绝过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wanted no offers</source>
        <translation>
            <numerusform>%n 人不要优惠信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were friends before</source>
        <translation>
            <numerusform>%n 人以前是好友</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a mobile number</source>
        <translation>
            <numerusform>%n 人没有手机号</numerusform>
        </translation>
    </message>
    <message>
        <source>Acceptance {rate}</source>
        <translation>加好友通过率 {rate}</translation>
    </message>
    <message>
        <source>Add friends: {name}</source>
        <translation>加好友名单：{name}</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>手动挑的</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没回应</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>搜不到</translation>
    </message>
    <message>
        <source>Numbers of customers: shred the sheet when it is done.</source>
        <translation>上面有客户号码，用完请撕碎。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>{rate} ({first} – {last}: asked {sent}, accepted within 7 days {accepted})</source>
        <translation>{rate}（{first} – {last} 发出 {sent}，7 天内通过 {accepted}）</translation>
    </message>
</context>
<context>
    <name>FriendsPage</name>
    <message>
        <source>All done for today</source>
        <translation>今天的都加完了</translation>
    </message>
    <message>
        <source>Choose a segment, or all who are no friends yet; they are dealt to accounts over days.</source>
        <translation>选一个分群，或者所有还不是好友的人，按天排给各个账号。</translation>
    </message>
    <message>
        <source>Deal new ones…</source>
        <translation>排新的…</translation>
    </message>
    <message>
        <source>Give this person an account, or switch to who is at the counter.</source>
        <translation>给这位店员加一个账号，或者切换到正在当班的人。</translation>
    </message>
    <message>
        <source>Go on with tomorrow&apos;s</source>
        <translation>接着加明天的</translation>
    </message>
    <message>
        <source>New friends by day</source>
        <translation>每天的新好友</translation>
    </message>
    <message>
        <source>No account to add friends with</source>
        <translation>还没有加好友的账号</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>Nobody to be added today</source>
        <translation>今天没有要加的人</translation>
    </message>
    <message>
        <source>Number copied, for a minute</source>
        <translation>号码已复制，一分钟后清掉</translation>
    </message>
    <message>
        <source>Staff and accounts…</source>
        <translation>店员与账号…</translation>
    </message>
    <message>
        <source>The last result is taken back</source>
        <translation>上一位的结果撤销了</translation>
    </message>
    <message>
        <source>Those of the coming days may be asked now, up to the red line.</source>
        <translation>可以接着加后面几天的，红线之内都行。</translation>
    </message>
    <message>
        <source>Verification text copied</source>
        <translation>验证语已复制</translation>
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
        <source>Checked on leaving a field or on Enter; the message goes as soon as the value is right; saving goes to the first field that is wrong.</source>
        <translation>离开输入框或按 Enter 才检查；改对了提示立刻消失；保存时光标跳到第一个有错的框。</translation>
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
    <name>GiftDialog</name>
    <message>
        <source>Change the gift</source>
        <translation>改礼品</translation>
    </message>
    <message>
        <source>Cost of one (yuan)</source>
        <translation>一份成本（元）</translation>
    </message>
    <message>
        <source>Days (0 = for good)</source>
        <translation>天数（0 = 一直）</translation>
    </message>
    <message>
        <source>Days of a tier</source>
        <translation>等级天数</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Empty = any number; those given count</source>
        <translation>空着 = 不限；已换的也算在内</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>How many in all</source>
        <translation>一共多少份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New gift</source>
        <translation>新礼品</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product (its stock goes down)</source>
        <translation>商品（会减库存）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>A contact has only one tag of this group</source>
        <translation>每位客户只能有这组里的一个标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Make the group</source>
        <translation>建标签组</translation>
    </message>
    <message>
        <source>New tag group</source>
        <translation>新建标签组</translation>
    </message>
    <message>
        <source>Putting on another one then replaces it, as with sizes or age groups.</source>
        <translation>再打另一个就会换掉原来的，比如尺码、年龄段。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save, keep the last one</source>
        <translation>保存，只留最后打上的</translation>
    </message>
    <message>
        <source>Tag group</source>
        <translation>标签组</translation>
    </message>
</context>
<context>
    <name>HeadingsDialog</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
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
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What later acts rest on stays when a step is undone: it is listed, and can go too.</source>
        <translation>后面有动作靠着的会留下，列在右边，也可以一起撤。</translation>
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
    <name>IdentitiesEditor</name>
    <message>
        <source>Card, WeCom, Douyin or another</source>
        <translation>会员卡、企业微信、抖音等</translation>
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
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>新增 %n 个渠道：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a masked number, which tells nobody.</source>
        <translation>
            <numerusform>%n 行的号码被打了码，认不出是谁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as {name}.</source>
        <translation>
            <numerusform>已把 %n 行存为 {name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
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
        <source>A number of the shop&apos;s own kind</source>
        <translation>店里自己的号码种类</translation>
    </message>
    <message>
        <source>A part came back: how much?</source>
        <translation>退了一部分，没写退多少</translation>
    </message>
    <message>
        <source>A return without its order</source>
        <translation>退货，但表里没有它的原订单</translation>
    </message>
    <message>
        <source>A row of totals</source>
        <translation>合计行，不是订单</translation>
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
        <source>Amount before discount</source>
        <translation>优惠前金额</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <source>Another row of its order is wrong</source>
        <translation>同一单的另一行有问题</translation>
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
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled or never paid</source>
        <translation>已取消或没付款</translation>
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
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>EUC-KR (Korean)</source>
        <translation>EUC-KR（韩文）</translation>
    </message>
    <message>
        <source>Excel has lost its last digits</source>
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
        <source>Further rows of orders</source>
        <translation>同单其他行</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>In the future</source>
        <translation>日期在将来</translation>
    </message>
    <message>
        <source>Its date lies in the future</source>
        <translation>日期在将来</translation>
    </message>
    <message>
        <source>Its numbers belong to two contacts</source>
        <translation>号码分属两位客户</translation>
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
        <source>Looked at afterwards: {field}</source>
        <translation>导入后再录：{field}</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Meituan</source>
        <translation>美团</translation>
    </message>
    <message>
        <source>Member tier</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>More came back than was paid</source>
        <translation>退的比付的多</translation>
    </message>
    <message>
        <source>More refunded</source>
        <translation>多退了款</translation>
    </message>
    <message>
        <source>Name and WeChat both differ</source>
        <translation>姓名和微信都对不上，可能是另一个人</translation>
    </message>
    <message>
        <source>Name of the buyer</source>
        <translation>买家姓名</translation>
    </message>
    <message>
        <source>Neither paid nor a price</source>
        <translation>没有金额</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Nickname on the platform</source>
        <translation>平台昵称</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>没有金额</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
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
        <source>No number, WeChat ID or card</source>
        <translation>没有号码、微信号或卡号</translation>
    </message>
    <message>
        <source>No order number</source>
        <translation>没有订单号</translation>
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
        <source>Number of the order it was</source>
        <translation>原订单号</translation>
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
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Other amounts</source>
        <translation>金额不同</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>同单其他行</translation>
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
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Plus and minus</source>
        <translation>有正有负</translation>
    </message>
    <message>
        <source>Plus and minus in one row</source>
        <translation>一行里有正有负，看不出卖还是退</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
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
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Several dates or buyers</source>
        <translation>一个订单号有几个日期或买家</translation>
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
        <source>State of the order</source>
        <translation>订单状态</translation>
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
        <source>Tags of the group {group}</source>
        <translation>「{group}」组的标签</translation>
    </message>
    <message>
        <source>There is another column for: {field}</source>
        <translation>另有一列是：{field}</translation>
    </message>
    <message>
        <source>There with other amounts</source>
        <translation>以前导过，金额不一样</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银机</translation>
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
        <source>Totals</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Two different refunds</source>
        <translation>退款有两个数，对不上</translation>
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
        <source>Walk-ins find their person as soon as somebody with that number is there.</source>
        <translation>散客订单等有了这个号码的客户，会自动归到他名下。</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>Youzan</source>
        <translation>有赞</translation>
    </message>
    <message numerus="yes">
        <source>balances of %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户的余额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户以前的消费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>member tiers of %n contact(s)</source>
        <translation>
            <numerusform>%n 位客户的会员等级</numerusform>
        </translation>
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
        <source>{field}: not a quantity</source>
        <translation>{field}不是数量</translation>
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
        <source>{net} yuan from {first} to {last}; known people: {people}, orders of walk-ins: {walk_ins}.</source>
        <translation>{first} 到 {last} 共 {net} 元，认出 {people} 位客户，散客订单 {walk_ins} 笔。</translation>
    </message>
    <message>
        <source>{refunded} yuan of what was paid came back.</source>
        <translation>付的钱里退了 {refunded} 元。</translation>
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
        <source>Changed</source>
        <translation>更新</translation>
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
        <source>Import Excel</source>
        <translation>导入 Excel</translation>
    </message>
    <message>
        <source>Match masked rows…</source>
        <translation>配对打码的行…</translation>
    </message>
    <message>
        <source>New</source>
        <comment>how many rows were</comment>
        <translation>新增</translation>
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
        <source>Orders from {source}</source>
        <translation>订单 · {source}</translation>
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
        <source>See whose they are</source>
        <translation>看是哪些客户</translation>
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
    <name>ImportProductsDialog</name>
    <message>
        <source>A product is known by its barcode, else by its name. Blank cells change nothing.</source>
        <translation>先认条码，没有条码认名称。空着的格子不改。</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>没变</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>导入 %n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>跳过的行</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>为什么跳过</translation>
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
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
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
        <source>Stopped. Everything is as it was before.</source>
        <translation>停下了，什么都没变。</translation>
    </message>
    <message>
        <source>The file stays on this computer; nothing is uploaded.</source>
        <translation>文件只存在这台电脑，
不会上传。</translation>
    </message>
    <message>
        <source>The import was stopped; everything is as it was.</source>
        <translation>导入停下了，什么都没变。</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Press: takes what is left. Right button or Enter: an amount of its own.</source>
        <translation>点一下：剩下的都用它收。右键或 Enter：单独填金额。</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>nothing to receive</source>
        <translation>不用收款</translation>
    </message>
</context>
<context>
    <name>KindsDialog</name>
    <message>
        <source>Offer again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>in the drawer</source>
        <translation>进钱箱</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>在用</translation>
    </message>
</context>
<context>
    <name>KnownFacts</name>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>Add a step</source>
        <translation>加一级</translation>
    </message>
    <message>
        <source>Counted after every sale and once a day</source>
        <translation>每卖一单算一次，每天也算一次</translation>
    </message>
    <message>
        <source>Edit tiers</source>
        <translation>编辑等级</translation>
    </message>
    <message>
        <source>Ladder of tiers</source>
        <translation>等级阶梯</translation>
    </message>
    <message>
        <source>One tier so far: add steps that reward who comes back.</source>
        <translation>现在只有一级：加几级，奖励常来的人。</translation>
    </message>
    <message>
        <source>What is reached stays for good; counted after every sale</source>
        <translation>升上去就一直有效；每卖一单算一次</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>Add a step</source>
        <translation>加一级</translation>
    </message>
    <message>
        <source>Edit tiers</source>
        <translation>编辑等级</translation>
    </message>
    <message>
        <source>From the lowest to the highest; each higher one asks for more. Who is on a step stays on it until the rules move them.</source>
        <translation>从低到高排，越往上要求越高。已经在某一级的人，等规则来动。</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新的一级</translation>
    </message>
    <message>
        <source>Save tiers</source>
        <translation>保存等级</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>去掉这一级</translation>
    </message>
</context>
<context>
    <name>LastPurchase</name>
    <message>
        <source>Between two dates</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从多少起</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天消费过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n day(s) ago</source>
        <translation>
            <numerusform>超过 %n 天没消费</numerusform>
        </translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>从没买过</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Legal</name>
    <message>
        <source>A card with a name holds 5,000 yuan at most and does not expire; one without a name 1,000 yuan, and at least 3 years.</source>
        <translation>记名卡每张最多 5,000 元，不能设有效期；不记名卡最多 1,000 元，有效期不少于 3 年。</translation>
    </message>
    <message>
        <source>Ministry of Commerce, measures on single-purpose prepaid cards; some cities ask for more</source>
        <translation>商务部单用途商业预付卡管理办法；有的城市要求更严</translation>
    </message>
    <message>
        <source>Supreme People&apos;s Court, interpretation on prepaid consumption, in force since 2025-05-01</source>
        <translation>最高人民法院关于预付式消费的司法解释，2025-05-01 起施行</translation>
    </message>
    <message>
        <source>The same interpretation</source>
        <translation>同一司法解释</translation>
    </message>
    <message>
        <source>The same interpretation; Civil Code on standard terms</source>
        <translation>同一司法解释；民法典关于格式条款的规定</translation>
    </message>
    <message>
        <source>Where the shop closes, moves away or can&apos;t deliver, what was not used is paid back by what was really paid.</source>
        <translation>店关了、搬远了或没法供货，没用完的要按客户实际付的钱折算退还。</translation>
    </message>
    <message>
        <source>Within 7 days, as long as nothing was used, the customer may have the money back.</source>
        <translation>付款后 7 天内、一分没用，客户可以要求退回预付款。</translation>
    </message>
    <message>
        <source>“No refund” and “the shop has the last word” do not hold in an agreement.</source>
        <translation>协议里写「概不退款」「最终解释权归本店」没有效力。</translation>
    </message>
</context>
<context>
    <name>LegalDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not legal advice. Ask whoever advises your shop.</source>
        <translation>这不是法律意见，拿不准请问专业人士。</translation>
    </message>
    <message>
        <source>What rules say</source>
        <translation>法规怎么说</translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>移到标签组</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
</context>
<context>
    <name>LinesBox</name>
    <message>
        <source>Goods on the bill</source>
        <translation>本单商品</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source> · {used} in use</source>
        <translation> · {used} 个在用</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>CAC ¥</source>
        <translation>CAC ¥</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose another chip, or clear the search.</source>
        <translation>换一个筛选，或清掉搜索。</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>花费 ¥</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>首单客户</translation>
    </message>
    <message>
        <source>First-order rate</source>
        <translation>首单率</translation>
    </message>
    <message>
        <source>Net sales ¥</source>
        <translation>销售额 ¥</translation>
    </message>
    <message>
        <source>New friends</source>
        <translation>新增好友</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>还没有反馈</translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation>没有这样的</translation>
    </message>
    <message>
        <source>Per friend ¥</source>
        <translation>加粉成本 ¥</translation>
    </message>
    <message>
        <source>Praise, complaints and wishes are kept here, with who sees to them and until when.</source>
        <translation>表扬、投诉和想要的都记在这里，写明谁处理、什么时候前。</translation>
    </message>
    <message>
        <source>Press any figure for its formula and its people</source>
        <translation>点任何数字看公式和那批人</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take down feedback</source>
        <translation>记反馈</translation>
    </message>
    <message>
        <source>Words, name or product</source>
        <translation>内容、姓名或商品</translation>
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
    <name>LivePane</name>
    <message>
        <source>A sample</source>
        <translation>抽样看看</translation>
    </message>
    <message>
        <source>Add a condition to see whom it finds.</source>
        <translation>加一个条件，就能看到找出多少人。</translation>
    </message>
    <message>
        <source>Do not contact, or said no</source>
        <translation>免打扰或不同意</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>可联系</translation>
    </message>
    <message>
        <source>Net sales, last 90 days</source>
        <translation>近 90 天销售额</translation>
    </message>
    <message>
        <source>Never asked for consent</source>
        <translation>没问过是否同意</translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation>在客户里打开</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>实时人数</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存分群</translation>
    </message>
    <message>
        <source>With an open complaint</source>
        <translation>有未解决投诉</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{share} of all contacts</source>
        <translation>占全部客户 {share}</translation>
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
        <source>Change it without saving</source>
        <translation>不保存，换语言</translation>
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
    <name>MembershipDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Card that is printed already</source>
        <translation>已印好的卡号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done. Ctrl+Z undoes it.</source>
        <translation>记好了。Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Give #{number} back</source>
        <translation>退 #{number}</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>退卡…</translation>
    </message>
    <message>
        <source>It begins on {date}.</source>
        <translation>从 {date} 开始。</translation>
    </message>
    <message>
        <source>It runs for life: write how much is paid back, at most {most}.</source>
        <translation>这是终身的：写上退多少，最多 {most}。</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>No membership is on offer: make one under Member tiers &gt; Paid membership.</source>
        <translation>还没有在卖的会员卡：先到「会员等级 &gt; 付费会员」加一种。</translation>
    </message>
    <message>
        <source>No membership so far.</source>
        <translation>还没开通过。</translation>
    </message>
    <message>
        <source>Paid back (yuan)</source>
        <translation>退多少（元）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Pay back and end it</source>
        <translation>退款并停用</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续费</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>开通</translation>
    </message>
    <message>
        <source>Sell or renew</source>
        <translation>开通或续费</translation>
    </message>
    <message>
        <source>They have one for life.</source>
        <translation>已经是终身会员。</translation>
    </message>
    <message>
        <source>for life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>given back, {amount} paid back</source>
        <translation>退了，退款 {amount}</translation>
    </message>
    <message>
        <source>{unused} of {days} days are unused: {amount}. At most {most}.</source>
        <translation>{days} 天里还有 {unused} 天没用：{amount}。最多退 {most}。</translation>
    </message>
</context>
<context>
    <name>MembershipsPage</name>
    <message>
        <source>A month, a quarter, a year, for life, or a trial: with a tier while it runs.</source>
        <translation>月卡、季卡、年卡、终身或试用：有效期内可以给一个等级。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Members&apos; share of sales</source>
        <translation>会员占销售额</translation>
    </message>
    <message>
        <source>Memberships on offer</source>
        <translation>在卖的会员卡</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New membership</source>
        <translation>新会员卡</translation>
    </message>
    <message>
        <source>No membership is on offer yet</source>
        <translation>还没有在卖的会员卡</translation>
    </message>
    <message>
        <source>Nobody&apos;s ends in the next {n} days</source>
        <translation>{n} 天内没有人到期</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>在卖</translation>
    </message>
    <message>
        <source>Price ¥</source>
        <translation>价格 ¥</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>续费率</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已卖</translation>
    </message>
    <message>
        <source>Spent each, 90 days before</source>
        <translation>开通前 90 天人均消费</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>for life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>no sales yet</source>
        <translation>还没有销售</translation>
    </message>
    <message>
        <source>none expired yet</source>
        <translation>还没有到期的</translation>
    </message>
    <message>
        <source>not on offer</source>
        <translation>不卖了</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>时间还短</translation>
    </message>
    <message>
        <source>{renewed} of {expired} that expired</source>
        <translation>到期 {expired} 张，续了 {renewed} 张</translation>
    </message>
    <message>
        <source>… and 90 days after</source>
        <translation>开通后 90 天人均消费</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n contact(s) get it instead of “{name}”, as it was put on.</source>
        <translation>
            <numerusform>%n 位客户会改成它，不再有「{name}」；怎么打上的、何时到期都跟着过去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it.</source>
        <translation>Ctrl+Z 能撤销。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge “{name}” into…</source>
        <translation>把「{name}」合并到…</translation>
    </message>
    <message>
        <source>Tag that stays</source>
        <translation>留下的标签</translation>
    </message>
    <message>
        <source>These use the tag that stays from then on: {names}</source>
        <translation>这些地方以后用留下的标签：{names}</translation>
    </message>
    <message>
        <source>They lose what else they have of {group}: one only.</source>
        <translation>「{group}」里每人只能有一个：他们原有的会被换掉。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>  New channels: {names}</source>
        <translation>  新建渠道：{names}</translation>
    </message>
    <message>
        <source>  Orders: {orders}, of known people {matched}, walk-ins {walk_ins}; {net} yuan</source>
        <translation>  订单 {orders} 笔，认出客户 {matched} 笔，散客 {walk_ins} 笔；{net} 元</translation>
    </message>
    <message>
        <source>  Points: {points}, for people: {people}</source>
        <translation>  积分 {points}，共 {people} 位客户</translation>
    </message>
    <message>
        <source>  up to {date}: {people}, {points}</source>
        <translation>  有效到 {date}：{people} 人，{points} 分</translation>
    </message>
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
        <source>%n point(s) are owed now.</source>
        <translation>
            <numerusform>现在欠 %n 积分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) it had earned expired unused: nobody owes them.</source>
        <translation>
            <numerusform>它得的积分里有 %n 分没用就过期了，不用还。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept, because later acts stand on them.</source>
        <translation>
            <numerusform>%n 处保留不动，因为后来的动作靠着它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has been used since. Change the ladder instead.</source>
        <translation>「{name}」后来用过了，撤不回去；请直接改等级。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has {count} members. Move them to another tier first.</source>
        <translation>「{name}」还有 {count} 位会员，先把他们调到别的等级。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is for new members only, once.</source>
        <translation>「{name}」只给新会员，一人一次。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not offered any more.</source>
        <translation>「{name}」已下架。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is still given by: {names}</source>
        <translation>还有这些在送「{name}」：{names}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was done {count} times: switch it off instead.</source>
        <translation>「{name}」已经做过 {count} 次，请改成关掉。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was given {count} times: take it out of use instead.</source>
        <translation>「{name}」已经换出 {count} 次，请改成下架。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was sold {count} times: stop offering it instead.</source>
        <translation>「{name}」已经卖出 {count} 张，请改成停售。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; would bring them nothing: they are as high already, or their tier is locked.</source>
        <translation>「{name}」对这位客户没用：等级已经够高，或者锁定了。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; belongs to a tier that they are not in.</source>
        <translation>「{text}」不是这位客户所在等级的权益。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; was given as often as it may be, last on {last}.</source>
        <translation>「{text}」的次数用完了，最近一次是 {last}。</translation>
    </message>
    <message>
        <source>A balance of contact {contacts} is below zero without being owed.</source>
        <translation>客户 {contacts} 的余额成了负数，又没有记欠。</translation>
    </message>
    <message>
        <source>A cap is a number from 0 (no cap) to {most}.</source>
        <translation>上限是 0（不限）到 {most} 的数字。</translation>
    </message>
    <message>
        <source>A ladder has 1 to {most} tiers.</source>
        <translation>等级要有 1 到 {most} 级。</translation>
    </message>
    <message>
        <source>A later act stands on it. Take that back first.</source>
        <translation>后面有动作压在它上面。先撤销后面那一步。</translation>
    </message>
    <message>
        <source>A new product needs a price.</source>
        <translation>新商品要写零售价。</translation>
    </message>
    <message>
        <source>A part of it came back, but not how much. Write that in the column of refunds, then import it again.</source>
        <translation>有一部分退了款，但没写退了多少。把金额写进退款列再导入。</translation>
    </message>
    <message>
        <source>A rule of this kind does not ask for {value}.</source>
        <translation>这类规则没有「{value}」这一项。</translation>
    </message>
    <message>
        <source>A tag can&apos;t be merged into itself.</source>
        <translation>标签不能合并到自己。</translation>
    </message>
    <message>
        <source>A text in this row is too long.</source>
        <translation>这一行有一段文字太长。</translation>
    </message>
    <message>
        <source>A tier has at most {most} benefits.</source>
        <translation>一个等级最多 {most} 项权益。</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n contact(s).</source>
        <translation>
            <numerusform>一切正常：%n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier row has the same product.</source>
        <translation>前面有一行是同一个商品。</translation>
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
        <source>Another row of the same order can&apos;t be imported.</source>
        <translation>同一单的另一行不能导入。</translation>
    </message>
    <message>
        <source>At most {most} people share a balance, its holder included.</source>
        <translation>一份余额最多 {most} 人共用，包括持有人。</translation>
    </message>
    <message>
        <source>At most {most} pictures.</source>
        <translation>最多 {most} 张图片。</translation>
    </message>
    <message>
        <source>At most {points} points pay for this slip.</source>
        <translation>这张单最多能用 {points} 积分。</translation>
    </message>
    <message>
        <source>Backup made and checked: {file}</source>
        <translation>已备份并核对：{file}</translation>
    </message>
    <message numerus="yes">
        <source>Balances of %n contact(s) were worked out anew.</source>
        <translation>
            <numerusform>重新算过 %n 位客户的余额。</numerusform>
        </translation>
    </message>
    <message>
        <source>CAC ¥</source>
        <translation>CAC ¥</translation>
    </message>
    <message>
        <source>Cancelled, or never paid.</source>
        <translation>已取消或没付款。</translation>
    </message>
    <message>
        <source>Card {number} is somebody else&apos;s.</source>
        <translation>卡号 {number} 是别人的。</translation>
    </message>
    <message>
        <source>Cash stays: what is left open is paid with it.</source>
        <translation>现金不能停用：没说明怎么付的都算现金。</translation>
    </message>
    <message numerus="yes">
        <source>Certainly one person: %n group(s)</source>
        <translation>
            <numerusform>一定是同一个人：%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose 1 to {most} days.</source>
        <translation>选 1 到 {most} 天。</translation>
    </message>
    <message>
        <source>Choose a tag that the rule puts on or takes off.</source>
        <translation>请选一个要打上或摘掉的标签。</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>至少选一天。</translation>
    </message>
    <message>
        <source>Choose the tier that the days are for.</source>
        <translation>选一下这些天是哪个等级。</translation>
    </message>
    <message>
        <source>Conditions still ask for it: {names}. Change them first.</source>
        <translation>还有条件在用它：{names}。请先改掉。</translation>
    </message>
    <message>
        <source>Conditions still ask for this tag: {names}. Change them first.</source>
        <translation>还有条件用着它：{names}。先去改那里。</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Contact {contacts} has two tags of a group that allows one.</source>
        <translation>客户 {contacts} 在只能选一个的标签组里有两个标签。</translation>
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
        <source>Contacts are merged into each other in a circle: {contacts}</source>
        <translation>客户互相合并，绕成了一圈：{contacts}</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>花费 ¥</translation>
    </message>
    <message>
        <source>Day close {row} does not fit the payments of its day.</source>
        <translation>日结 {row} 和当天的收款对不上。</translation>
    </message>
    <message>
        <source>Dealt to {staff}</source>
        <translation>派给 {staff}</translation>
    </message>
    <message>
        <source>Demo shop made: {file}</source>
        <translation>示例店已生成：{file}</translation>
    </message>
    <message>
        <source>Entries of operation {row} were changed after they were written; contacts: {contacts}</source>
        <translation>操作 {row} 的流水写下之后被改过，涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>Excel has lost digits of this number. Type it in full.</source>
        <translation>Excel 丢了这个号码的几位，请输入完整号码。</translation>
    </message>
    <message numerus="yes">
        <source>Expired on {date}: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>{date} 已作废：%n 位客户的 {points} 积分</numerusform>
        </translation>
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
        <source>First orders</source>
        <translation>首单客户</translation>
    </message>
    <message>
        <source>Gift {row} was given more often than there were.</source>
        <translation>礼品 {row} 兑出的比库存还多。</translation>
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
        <source>Give either {one} or {other}.</source>
        <translation>{one} 和 {other} 给一个就行。</translation>
    </message>
    <message>
        <source>Give one number; note further ones with the contact afterwards.</source>
        <translation>只写一个号码；其他号码登记后再加到客户资料里。</translation>
    </message>
    <message>
        <source>Groups are nested too deep: at most {most}.</source>
        <translation>条件组嵌套太深，最多 {most} 层。</translation>
    </message>
    <message>
        <source>Import {row} counts other rows than it has ({detail}).</source>
        <translation>导入 {row} 的行数对不上（{detail}）。</translation>
    </message>
    <message>
        <source>Imported before by {who} on {when} (act {number}); nothing was changed.</source>
        <translation>{who} 在 {when} 导入过（第 {number} 步），什么都没改。</translation>
    </message>
    <message>
        <source>In the drawer: {counted} counted, {expected} expected</source>
        <translation>抽屉里：点到 {counted}，应有 {expected}</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>It does not say when it was ordered.</source>
        <translation>没写下单时间。</translation>
    </message>
    <message>
        <source>It says neither what was paid nor what it cost.</source>
        <translation>既没写实付，也没写价钱。</translation>
    </message>
    <message>
        <source>Its date lies in the future.</source>
        <translation>日期在将来。</translation>
    </message>
    <message>
        <source>Its returns and its column of refunds name different amounts. Make them agree, then import it again.</source>
        <translation>退货行和退款列的金额对不上，改成一样再导入。</translation>
    </message>
    <message>
        <source>Kept of contacts: {numbers}</source>
        <translation>涉及客户：{numbers}</translation>
    </message>
    <message>
        <source>Leave out : , ; 、 and |: in lists they stand between tags and groups.</source>
        <translation>名字里别用：，；、和 |，表格里用它们隔开标签和标签组。</translation>
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
        <source>Membership {number} ended on {date}.</source>
        <translation>会员卡 {number} 已在 {date} 结束。</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n contact(s) into others.</source>
        <translation>
            <numerusform>已把 %n 位并到别人那里。</numerusform>
        </translation>
    </message>
    <message>
        <source>More came back than was paid.</source>
        <translation>退的比付的多。</translation>
    </message>
    <message>
        <source>More than all of {table} {row} was taken back.</source>
        <translation>{table} {row} 退的比卖的还多。</translation>
    </message>
    <message>
        <source>Name and WeChat both differ from the stored ones.</source>
        <translation>姓名和微信都与已有的不同。</translation>
    </message>
    <message>
        <source>Names of staff that nobody bears (kept as text)</source>
        <translation>店员里没有的跟进人（先存成文字）</translation>
    </message>
    <message>
        <source>Net sales ¥</source>
        <translation>销售额 ¥</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New friends</source>
        <translation>新增好友</translation>
    </message>
    <message>
        <source>No &apos;{name}&apos; is left.</source>
        <translation>「{name}」换完了。</translation>
    </message>
    <message>
        <source>No column for names or barcodes was found. Head it Product or Barcode. There are: {headers}</source>
        <translation>没找到商品名称或条码这一列，请把表头写成「商品名称」或「条码」。现有：{headers}</translation>
    </message>
    <message>
        <source>No messages were found in this text. Copy them in the chat app, names included.</source>
        <translation>没认出聊天消息。请在微信里复制消息，连名字一起。</translation>
    </message>
    <message>
        <source>No rule is on.</source>
        <translation>没有启用的规则。</translation>
    </message>
    <message>
        <source>Nobody can be their own referrer.</source>
        <translation>推荐人不能是自己。</translation>
    </message>
    <message>
        <source>Nobody here is called {name}. There are: {names}</source>
        <translation>店里没有叫「{name}」的人。有：{names}</translation>
    </message>
    <message>
        <source>Nobody here is called {name}: the shop has named nobody yet. Leave it out, or name them in Settings.</source>
        <translation>没有叫「{name}」的员工：店里还没登记员工姓名。先不填，或到设置里登记。</translation>
    </message>
    <message>
        <source>Nobody in the list has the number {phone}.</source>
        <translation>名单里没有号码 {phone}。</translation>
    </message>
    <message>
        <source>Nobody is on duty: the newcomer is unassigned.</source>
        <translation>没人值班：新客先不分配。</translation>
    </message>
    <message>
        <source>Nobody moves.</source>
        <translation>没有人变动。</translation>
    </message>
    <message>
        <source>Not everything was paid in within seven days and left unused: choose another reason.</source>
        <translation>不是 7 天内充的或已经用过，请选别的原因。</translation>
    </message>
    <message>
        <source>Nothing expires.</source>
        <translation>没有到期的积分。</translation>
    </message>
    <message>
        <source>Nothing of {number} is left to take back.</source>
        <translation>{number} 已经全部退完了。</translation>
    </message>
    <message>
        <source>Number {row} is of a kind that the shop does not know.</source>
        <translation>号码 {row} 的种类店里没有。</translation>
    </message>
    <message>
        <source>Of new orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Of the group {group} a contact can have only one tag, not {names}.</source>
        <translation>「{group}」里每人只能有一个标签，不能同时打 {names}。</translation>
    </message>
    <message>
        <source>One of the two was merged with yet another contact since. Undo that first.</source>
        <translation>两位中有一位后来又并到别的客户里了。请先撤销那一次合并。</translation>
    </message>
    <message>
        <source>Only whoever has them on today&apos;s list copies the number.</source>
        <translation>排到谁的名单上，谁才能复制号码。</translation>
    </message>
    <message>
        <source>Operation {row} does not say whether its effect stands.</source>
        <translation>动作 {row} 没写明是否还有效。</translation>
    </message>
    <message>
        <source>Operation {row} does not sum to zero ({detail}); contacts: {contacts}</source>
        <translation>操作 {row} 借贷不平（{detail}），涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>Operation {row} does not turn back exactly what it should; contacts: {contacts}</source>
        <translation>操作 {row} 没有原样冲回，涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>Operation {row} lacks a row of {detail} that it wrote; contacts: {contacts}</source>
        <translation>操作 {row} 写过的 {detail} 少了一行，涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>Operation {row} lacks some of what it changed: its undo would be incomplete.</source>
        <translation>操作 {row} 的改动记录不全，撤销会不完整。</translation>
    </message>
    <message>
        <source>Operation {row} moved something else than its slips say ({detail}); contacts: {contacts}</source>
        <translation>操作 {row} 的流水和单据对不上（{detail}），涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>Operation {row} turns back something that it can&apos;t.</source>
        <translation>动作 {row} 撤回了不能撤的。</translation>
    </message>
    <message>
        <source>Others pay with the balance of {name}. Take them out first.</source>
        <translation>还有人在用{name}的余额，先把他们移出。</translation>
    </message>
    <message>
        <source>Pay back from nothing up to the whole balance.</source>
        <translation>退款金额要在 0 和余额之间。</translation>
    </message>
    <message>
        <source>People, money, rules or segments hang on {name}. It can be put out of use, not deleted.</source>
        <translation>已经有人、花费、规则或分群用到 {name}，不能删除，可以停用。</translation>
    </message>
    <message>
        <source>Per friend ¥</source>
        <translation>加粉成本 ¥</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps one person: %n group(s)</source>
        <translation>
            <numerusform>疑似同一个人：%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Points pay in steps of {unit}.</source>
        <translation>积分要按 {unit} 的整数倍抵扣。</translation>
    </message>
    <message>
        <source>Points {earned}, now {points}; stored value {stored}</source>
        <translation>积分 {earned}，现有 {points}；储值 {stored}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Referrers go round in a circle: {contacts}</source>
        <translation>推荐人绕成了圈：{contacts}</translation>
    </message>
    <message>
        <source>Registered: contact {number}, known already</source>
        <translation>已登记：老客户 {number}</translation>
    </message>
    <message>
        <source>Registered: new contact {number}</source>
        <translation>已登记：新客户 {number}</translation>
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
        <source>Row {row} of {table} is not of the person whom it is about.</source>
        <translation>{table} 的第 {row} 条和它所属的客户对不上。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows of this number are of several dates or buyers. Give each order a number of its own, then import it again.</source>
        <translation>同一个单号有不同日期或不同买家。给每张订单各自的单号，再导入。</translation>
    </message>
    <message>
        <source>Rows with two tags of a group that allows one (the last counts)</source>
        <translation>在只能选一个的标签组里写了两个标签的行（按最后一个算）</translation>
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
        <source>Sale {number} has its customer already.</source>
        <translation>{number} 已经有客户了。</translation>
    </message>
    <message>
        <source>Say for at least one speaker who it is.</source>
        <translation>请至少选出一个人是谁。</translation>
    </message>
    <message>
        <source>Say what the gift is.</source>
        <translation>写上礼品是什么。</translation>
    </message>
    <message>
        <source>Say who buys: a walk-in has no points.</source>
        <translation>请先选客户：散客没有积分。</translation>
    </message>
    <message>
        <source>Say who buys: a walk-in has no stored value.</source>
        <translation>请先选客户：散客没有储值。</translation>
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
        <source>Sold, {number}: due {due}, received {paid}</source>
        <translation>已记单 {number}：应收 {due}，实收 {paid}</translation>
    </message>
    <message>
        <source>Some contacts have several tags of {group} already ({count}). Only the last one would stay.</source>
        <translation>已有 {count} 位客户在「{group}」里有几个标签，保存后只留最后打上的那个。</translation>
    </message>
    <message>
        <source>Some of its amounts have a minus and others have none: sold, or came back? Make them agree, then import it again.</source>
        <translation>金额和数量有的是负数、有的不是，看不出是卖出还是退货，改一致再导入。</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>没有名字的客户</translation>
    </message>
    <message>
        <source>Something is missing: {what}</source>
        <translation>还差：{what}</translation>
    </message>
    <message>
        <source>Something was paid meanwhile. Look at what must lie in the drawer now.</source>
        <translation>刚刚又有收付款，请看一下抽屉里现在应有多少。</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}). Nothing was changed by this step.</source>
        <translation>程序出错了（{name}），这一步什么都没改。</translation>
    </message>
    <message>
        <source>Stock move {row} is not what its slip says.</source>
        <translation>库存变动 {row} 和单据不符。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么都没改。</translation>
    </message>
    <message>
        <source>Stored value {stored}, points {points}</source>
        <translation>储值 {stored}，积分 {points}</translation>
    </message>
    <message>
        <source>Tags without a group have no group that could be renamed, deleted or made exclusive.</source>
        <translation>「未分组」不能改名、删除，也不能设成只能有一个。</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Taken back of {sale}, {number}: goods {gross}, paid back {paid}</source>
        <translation>已退 {sale}（退单 {number}）：商品 {gross}，退款 {paid}</translation>
    </message>
    <message>
        <source>That counts at most {cap} time(s) a day.</source>
        <translation>每天最多算 {cap} 次。</translation>
    </message>
    <message>
        <source>That counts at most {cap} time(s) a month.</source>
        <translation>每月最多算 {cap} 次。</translation>
    </message>
    <message>
        <source>That is more than is left of this line.</source>
        <translation>超过了这一行还能退的数量。</translation>
    </message>
    <message>
        <source>That is more than is left of this sale ({most}).</source>
        <translation>超过了这张单还能退的 {most}。</translation>
    </message>
    <message>
        <source>That is more than there is to pay ({most}).</source>
        <translation>超过了要付的 {most}。</translation>
    </message>
    <message>
        <source>The amount must be more than 0.</source>
        <translation>金额要大于 0。</translation>
    </message>
    <message>
        <source>The backup did not pass its check ({detail}) and was thrown away.</source>
        <translation>备份没通过核对（{detail}），已丢弃。</translation>
    </message>
    <message>
        <source>The balance has changed meanwhile. Look at the sums again.</source>
        <translation>余额刚刚变了，请重新看一遍。</translation>
    </message>
    <message>
        <source>The balance of contact {contacts} is not the sum of the entries ({detail}).</source>
        <translation>客户 {contacts} 的余额和流水合计对不上（{detail}）。</translation>
    </message>
    <message>
        <source>The balance of contact {contacts} is shared by more than five people.</source>
        <translation>客户 {contacts} 的余额有五个以上的人共用。</translation>
    </message>
    <message>
        <source>The channel {name} is no longer in use. Take it back into use, or choose another one.</source>
        <translation>渠道 {name} 已停用。重新启用它，或换一个渠道。</translation>
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
        <source>The entries themselves were changed from outside (see {row} in the check). Restore a backup instead.</source>
        <translation>流水本身被人从外面改过（见检查里的 {row}）。请恢复备份。</translation>
    </message>
    <message>
        <source>The field {field} can&apos;t have the rule {rule}. It can have: {rules}</source>
        <translation>字段 {field} 不能用规则 {rule}，可以用：{rules}</translation>
    </message>
    <message>
        <source>The figures have changed meanwhile. Look at them once more.</source>
        <translation>这期间数字变了，请再看一眼。</translation>
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
        <source>The first tier is missing.</source>
        <translation>最低的等级不见了。</translation>
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
        <source>The group {how} has no conditions.</source>
        <translation>条件组 {how} 里没有条件。</translation>
    </message>
    <message>
        <source>The ladder must rise: &apos;{name}&apos; asks for no more than a tier below it.</source>
        <translation>门槛要一级比一级高：「{name}」没有比下面的高。</translation>
    </message>
    <message>
        <source>The ladder was changed again since. Undo that first, or change the ladder.</source>
        <translation>后来又改过等级。先撤销那一次，或者直接改等级。</translation>
    </message>
    <message>
        <source>The last date is before the first one.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The last day must be after today.</source>
        <translation>到期日要在今天以后。</translation>
    </message>
    <message>
        <source>The lowest tier stays: everybody begins there.</source>
        <translation>最低一级不能去掉：每个人都从那里开始。</translation>
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
        <source>The owner of the shop stays the owner.</source>
        <translation>店主一直是店主。</translation>
    </message>
    <message>
        <source>The parts do not add up to what is paid.</source>
        <translation>几种收款加起来和充值金额不一样。</translation>
    </message>
    <message>
        <source>The parts of slip {row} do not sum up ({detail}); contacts: {contacts}</source>
        <translation>单据 {row} 的各项加起来不对（{detail}），涉及客户：{contacts}</translation>
    </message>
    <message>
        <source>The parts paid back must add up to {due}.</source>
        <translation>各退款方式加起来要等于 {due}。</translation>
    </message>
    <message>
        <source>The parts paid do not add up to the price.</source>
        <translation>付的几笔加起来不等于价格。</translation>
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
        <source>The points of contact {contacts} that expire on one day are not the sum of the entries ({detail}).</source>
        <translation>客户 {contacts} 某天到期的积分和流水合计对不上（{detail}）。</translation>
    </message>
    <message>
        <source>The quantity can&apos;t be read.</source>
        <translation>数量看不懂。</translation>
    </message>
    <message>
        <source>The quantity must be more than 0.</source>
        <translation>数量要大于 0。</translation>
    </message>
    <message>
        <source>The rows of this import are gone. Take it back, then import the file again.</source>
        <translation>这次导入剩下的行找不到了。请撤回，再重新导入文件。</translation>
    </message>
    <message>
        <source>The same tag can&apos;t be put on and taken off.</source>
        <translation>同一个标签不能又打上又摘掉。</translation>
    </message>
    <message>
        <source>The segments go round in a circle: {path}</source>
        <translation>分群互相套成了圈：{path}</translation>
    </message>
    <message>
        <source>The shop has no owner.</source>
        <translation>店里没有店主。</translation>
    </message>
    <message>
        <source>The stock of {name} is not counted.</source>
        <translation>「{name}」没有启用库存。</translation>
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
        <source>There are tags of the same name already: {names}. Rename or merge them first.</source>
        <translation>那里已有同名标签：{names}。先改名或合并。</translation>
    </message>
    <message>
        <source>There is a date in this row that can&apos;t be read.</source>
        <translation>这一行有一个日期无法识别。</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Try a sharper one, or paste the link.</source>
        <translation>图里没有找到二维码。换张清楚的，或直接粘贴链接。</translation>
    </message>
    <message>
        <source>There is no account in use to deal to.</source>
        <translation>没有在用的账号可排。</translation>
    </message>
    <message>
        <source>There is no channel {channel}. There are: {channels}</source>
        <translation>没有渠道 {channel}。现有：{channels}</translation>
    </message>
    <message>
        <source>There is no channel {channel}: the shop has none yet. Make one under Contacts &gt; Channels.</source>
        <translation>没有渠道 {channel}：店里还没有建渠道。请在「客户 &gt; 渠道」里新建。</translation>
    </message>
    <message>
        <source>There is no column headed {header}. There are: {headers}</source>
        <translation>没有叫「{header}」的列。现有的列：{headers}</translation>
    </message>
    <message>
        <source>There is no command {value}. There are: {choices}</source>
        <translation>没有 {value} 这个命令。有：{choices}</translation>
    </message>
    <message>
        <source>There is no field {field}. There are: {fields}</source>
        <translation>没有字段 {field}。现有的字段：{fields}</translation>
    </message>
    <message>
        <source>There is no order number.</source>
        <translation>没有订单号。</translation>
    </message>
    <message>
        <source>There is no row {row} to take the headers from: the sheet ends with row {last}.</source>
        <translation>没有第 {row} 行可作表头：这张表只到第 {last} 行。</translation>
    </message>
    <message>
        <source>There is no rule named {name}. There are: {names}</source>
        <translation>没有叫「{name}」的规则。现有：{names}</translation>
    </message>
    <message>
        <source>There is no sale {number}, or it was undone.</source>
        <translation>没有 {number} 这一单，或已经撤销。</translation>
    </message>
    <message>
        <source>There is no segment named {name}. There are: {names}</source>
        <translation>没有叫「{name}」的分群。现有：{names}</translation>
    </message>
    <message>
        <source>There is no segment {name} any more.</source>
        <translation>分群 {name} 已经不在了。</translation>
    </message>
    <message>
        <source>There is no sheet {sheet}. There are: {sheets}</source>
        <translation>没有工作表「{sheet}」。现有的工作表：{sheets}</translation>
    </message>
    <message>
        <source>There is no starter library for {trade}.</source>
        <translation>没有「{trade}」的起步包。</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>{path} 没有数据文件。</translation>
    </message>
    <message>
        <source>There is no stored value to pay back.</source>
        <translation>没有储值可退。</translation>
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
        <source>There is no such result: {result}</source>
        <translation>没有这种结果：{result}</translation>
    </message>
    <message>
        <source>There is no such setting: {value}</source>
        <translation>没有这个设置：{value}</translation>
    </message>
    <message>
        <source>There is no usable number, WeChat ID or card number in this row.</source>
        <translation>这一行没有能用的手机号、微信号或卡号。</translation>
    </message>
    <message>
        <source>There is no way to pay {name}. There are: {names}</source>
        <translation>没有收款方式「{name}」，现有：{names}</translation>
    </message>
    <message>
        <source>There is nothing here but unprintable characters.</source>
        <translation>这里只有看不见的字符。</translation>
    </message>
    <message>
        <source>There is nothing to enter any more.</source>
        <translation>没有要录入的了。</translation>
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
        <source>There is only {there}. Use less.</source>
        <translation>只有 {there}，不够。请少用一些。</translation>
    </message>
    <message>
        <source>These conditions are no JSON: {detail}</source>
        <translation>这些条件不是 JSON：{detail}</translation>
    </message>
    <message>
        <source>These hours end when they begin. For the whole day write 0:00 to 24:00.</source>
        <translation>开始和结束是同一时间。全天请写 0:00 到 24:00。</translation>
    </message>
    <message>
        <source>These put on several tags of {group}: {names}. Leave them one each first.</source>
        <translation>这些地方会一次打上「{group}」里的几个标签：{names}。请先改成各留一个。</translation>
    </message>
    <message>
        <source>They are dealt to nobody yet.</source>
        <translation>还没排给谁。</translation>
    </message>
    <message>
        <source>They are in the trash. Take them back first.</source>
        <translation>这位客户在回收站里，请先恢复。</translation>
    </message>
    <message>
        <source>They are in this tier already.</source>
        <translation>已经是这个等级了。</translation>
    </message>
    <message>
        <source>They are no friend of the shop now.</source>
        <translation>现在不是好友。</translation>
    </message>
    <message>
        <source>They have &apos;{name}&apos; for life.</source>
        <translation>这位客户的「{name}」是终身的。</translation>
    </message>
    <message>
        <source>They may not pay with this stored value.</source>
        <translation>这位客户不能用这份储值。</translation>
    </message>
    <message>
        <source>They must not be asked any more: a friend already, or wants to be left alone.</source>
        <translation>不能再加了：已是好友，或者免打扰。</translation>
    </message>
    <message>
        <source>They pay with their own balance already.</source>
        <translation>这位本来就用自己的余额。</translation>
    </message>
    <message>
        <source>They were asked already; note what they answered.</source>
        <translation>已经申请过了，记下对方的答复就行。</translation>
    </message>
    <message>
        <source>This account has asked {most} today, its red line. Go on tomorrow, lest it be blocked.</source>
        <translation>这个账号今天已申请 {most} 个，到红线了。明天再加，免得被限制。</translation>
    </message>
    <message>
        <source>This account is not there any more.</source>
        <translation>这个账号已经不在了。</translation>
    </message>
    <message>
        <source>This benefit is not there any more.</source>
        <translation>这项权益已经没有了。</translation>
    </message>
    <message>
        <source>This came back, but its order is not in the list. Give the row the number of its order, or import it together with the day of that order.</source>
        <translation>这是退货，但表里没有它的原订单。把订单号改成原订单号，或者连卖出那天的订单一起导出再导入。</translation>
    </message>
    <message>
        <source>This can&apos;t be a price.</source>
        <translation>价格不对。</translation>
    </message>
    <message>
        <source>This can&apos;t be a quantity in stock.</source>
        <translation>库存数量不对。</translation>
    </message>
    <message>
        <source>This can&apos;t be done ({code}).</source>
        <translation>这一步做不了（{code}）。</translation>
    </message>
    <message>
        <source>This can&apos;t be less than 0.</source>
        <translation>不能小于 0。</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: it has left the shop, or is closed for good.</source>
        <translation>不能撤销：要么已经出了店门，要么已经锁定。</translation>
    </message>
    <message>
        <source>This category is not there any more.</source>
        <translation>这个分类已经不在了。</translation>
    </message>
    <message>
        <source>This channel is not there any more.</source>
        <translation>这个渠道已经不在了。</translation>
    </message>
    <message>
        <source>This contact is not there any more.</source>
        <translation>这位客户已经不在了。</translation>
    </message>
    <message>
        <source>This feedback is not there any more.</source>
        <translation>这条反馈已经不在了。</translation>
    </message>
    <message>
        <source>This formula has no stored result. Open and save the file in Excel.</source>
        <translation>公式没有存下结果，请在 Excel 里打开再保存。</translation>
    </message>
    <message>
        <source>This gift is not there any more.</source>
        <translation>这个礼品已经没有了。</translation>
    </message>
    <message>
        <source>This group of tags is not there any more.</source>
        <translation>这个标签组已经不在了。</translation>
    </message>
    <message>
        <source>This is a row of totals, no order.</source>
        <translation>这是合计行，不是订单。</translation>
    </message>
    <message>
        <source>This is neither a group, nor a condition, nor a segment: {text}</source>
        <translation>这既不是条件组，也不是条件或分群：{text}</translation>
    </message>
    <message>
        <source>This is no amount. Write it like 168.00.</source>
        <translation>这不是金额。请写成 168.00 这样。</translation>
    </message>
    <message>
        <source>This is no list of orders: it needs a column of order numbers, of times and of amounts.</source>
        <translation>这不是订单：要有订单号、时间和金额这几列。</translation>
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
        <translation>这不是时间。写成 9:00 或 21:30。</translation>
    </message>
    <message>
        <source>This is not understood: {what}</source>
        <translation>看不懂这个：{what}</translation>
    </message>
    <message>
        <source>This is one and the same contact.</source>
        <translation>这就是同一位客户。</translation>
    </message>
    <message>
        <source>This is still under way.</source>
        <translation>还在进行中。</translation>
    </message>
    <message>
        <source>This is whose balance it is.</source>
        <translation>余额本来就是这位的。</translation>
    </message>
    <message>
        <source>This kind comes with the program and can&apos;t be removed.</source>
        <translation>这种账号是自带的，不能去掉。</translation>
    </message>
    <message>
        <source>This kind of number is not there any more.</source>
        <translation>这种账号已经不在了。</translation>
    </message>
    <message>
        <source>This line is not there any more.</source>
        <translation>这一行已经不在了。</translation>
    </message>
    <message>
        <source>This link is too long for a QR code: {length} of at most {most} bytes. Use a short link.</source>
        <translation>链接太长，二维码放不下：{length} 字节，最多 {most}。请换短链接。</translation>
    </message>
    <message>
        <source>This list was imported before. Nothing was changed.</source>
        <translation>这份名单导入过了，什么都没改。</translation>
    </message>
    <message>
        <source>This membership is not there any more.</source>
        <translation>这张会员卡已经没有了。</translation>
    </message>
    <message>
        <source>This must lie between {least} and {most}.</source>
        <translation>要在 {least} 到 {most} 之间。</translation>
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
        <source>This order was imported with other amounts.</source>
        <translation>这一单以前导入时金额不一样。</translation>
    </message>
    <message>
        <source>This order was taken elsewhere: take it back there, then import it again.</source>
        <translation>这是在别处成交的订单：请在那边退款，再重新导入。</translation>
    </message>
    <message>
        <source>This package is not there any more.</source>
        <translation>这个套餐已经不在了。</translation>
    </message>
    <message>
        <source>This package was sold already. It can be put out of use, not deleted.</source>
        <translation>这个套餐已经卖过，可以停用，不能删除。</translation>
    </message>
    <message>
        <source>This payout is not there any more.</source>
        <translation>这笔退款已经不在了。</translation>
    </message>
    <message>
        <source>This person does not work here any more.</source>
        <translation>这位店员已经不在了。</translation>
    </message>
    <message>
        <source>This product is not there any more.</source>
        <translation>这个商品已经不在了。</translation>
    </message>
    <message>
        <source>This row has neither a name nor a barcode.</source>
        <translation>这一行没有商品名称也没有条码。</translation>
    </message>
    <message>
        <source>This rule is not there any more.</source>
        <translation>这条规则已经不在了。</translation>
    </message>
    <message>
        <source>This setting can&apos;t be {value}.</source>
        <translation>这个设置不能是 {value}。</translation>
    </message>
    <message>
        <source>This slip does not wait any more.</source>
        <translation>这张挂单已经不在了。</translation>
    </message>
    <message>
        <source>This tag is not there any more.</source>
        <translation>这个标签已经不在了。</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>这个任务已经没有了。</translation>
    </message>
    <message>
        <source>This task is switched off.</source>
        <translation>这个任务关着。</translation>
    </message>
    <message>
        <source>This task stays; it can be switched off.</source>
        <translation>这个任务不能删，可以关掉。</translation>
    </message>
    <message>
        <source>This text is too long: at most {most} characters. Paste it in parts.</source>
        <translation>内容太长：最多 {most} 个字，请分几次贴。</translation>
    </message>
    <message>
        <source>This tier is locked: {reason}. Unlock it first.</source>
        <translation>这位客户的等级锁定了：{reason}。先解锁。</translation>
    </message>
    <message>
        <source>This tier is not locked.</source>
        <translation>这个等级没有锁定。</translation>
    </message>
    <message>
        <source>This tier is not there any more.</source>
        <translation>这个等级已经不在了。</translation>
    </message>
    <message>
        <source>This top-up is not there any more.</source>
        <translation>这笔充值已经不在了。</translation>
    </message>
    <message>
        <source>This very text was pasted on {on} already; nothing is counted twice.</source>
        <translation>这段聊天 {on} 已经贴过，不会重复统计。</translation>
    </message>
    <message>
        <source>This was done already, with other values. Begin it anew (a command: with another --op-id).</source>
        <translation>这一步已经做过，内容却不一样。请重新来一遍（用命令时换一个 --op-id）。</translation>
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
        <source>This way to pay is not there any more.</source>
        <translation>这个收款方式已经不在了。</translation>
    </message>
    <message>
        <source>This would go round in a circle: they were brought by this contact.</source>
        <translation>会绕成圈：对方就是这位介绍来的。</translation>
    </message>
    <message>
        <source>Tier {row} asks for no more than a lower one.</source>
        <translation>等级 {row} 的门槛不高于更低的等级。</translation>
    </message>
    <message>
        <source>To be added as friends</source>
        <translation>排进加好友</translation>
    </message>
    <message>
        <source>Too large: at most {most} yuan.</source>
        <translation>太大了：最多 {most} 元。</translation>
    </message>
    <message>
        <source>Too long: at most {most} characters.</source>
        <translation>太长了，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Too long: at most {most} days.</source>
        <translation>太长了：最多 {most} 天。</translation>
    </message>
    <message>
        <source>Too many choices: at most {most}.</source>
        <translation>选项太多，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Too many conditions: at most {most}.</source>
        <translation>条件太多，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Too many lines on one slip: at most {most}.</source>
        <translation>一张单最多 {most} 行。</translation>
    </message>
    <message>
        <source>Too many lines: paste at most {most} at a time.</source>
        <translation>行太多了：一次最多贴 {most} 行。</translation>
    </message>
    <message>
        <source>Too many words: at most {most}.</source>
        <translation>关键词太多：最多 {most} 个。</translation>
    </message>
    <message>
        <source>Topped up {paid}, bonus {bonus}: {number}</source>
        <translation>已充 {paid}，送 {bonus}：{number}</translation>
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
        <source>What came in by it has been spent since. Take that back first, or note a refund.</source>
        <translation>它带来的后来已经花掉了。先撤销花掉的那一步，或者记一笔退款。</translation>
    </message>
    <message>
        <source>What contact {contacts} has bought is not the sum of the slips.</source>
        <translation>客户 {contacts} 的累计消费和单据合计对不上。</translation>
    </message>
    <message>
        <source>What keeps the ledger from being changed is missing: {row}</source>
        <translation>防止账目被改动的保护不见了：{row}</translation>
    </message>
    <message>
        <source>What was chosen here is not there any more. Choose again.</source>
        <translation>这里选的已经不在了，请重新选。</translation>
    </message>
    <message>
        <source>Who still has points or stored value can&apos;t go to the trash. Pay it out or waive it first.</source>
        <translation>还有积分或储值的客户不能扔进回收站。先退掉或者让客户放弃。</translation>
    </message>
    <message numerus="yes">
        <source>Would expire on {date}: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>{date} 到期作废：%n 位客户的 {points} 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>请填 {least} 到 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>Write for how many days, 1 to {most}.</source>
        <translation>写多少天，1 到 {most}。</translation>
    </message>
    <message>
        <source>Write how many people, a whole number above 0.</source>
        <translation>写人数，大于 0 的整数。</translation>
    </message>
    <message>
        <source>Write whole numbers: at least 1 a day, no more than the red line, and that at most {most}.</source>
        <translation>填整数：每天至少 1 个，不超过红线；红线最多 {most}。</translation>
    </message>
    <message>
        <source>Write why it differs.</source>
        <translation>写一句为什么不一样。</translation>
    </message>
    <message>
        <source>Write why less is charged.</source>
        <translation>请写明少收的原因。</translation>
    </message>
    <message>
        <source>Wrong arguments: {message}</source>
        <translation>参数不对：{message}</translation>
    </message>
    <message>
        <source>You have noted no result today that could be taken back.</source>
        <translation>今天还没有可以撤销的结果。</translation>
    </message>
    <message>
        <source>You may round down by {most} at most. Ask the owner.</source>
        <translation>你最多能抹零 {most}，再多请店主来操作。</translation>
    </message>
    <message>
        <source>You may take off {most} at most. Ask the owner.</source>
        <translation>你最多能优惠 {most}，再多请店主来操作。</translation>
    </message>
    <message>
        <source>bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>{count} contacts are known by {name}: it can&apos;t be removed.</source>
        <translation>有 {count} 位客户用着「{name}」，不能去掉。</translation>
    </message>
    <message>
        <source>{count} moved: {up} up, {down} down, {kept} kept</source>
        <translation>变动 {count} 人：升 {up}，降 {down}，保级 {kept}</translation>
    </message>
    <message>
        <source>{count} would move: {up} up, {down} down, {kept} kept</source>
        <translation>会变动 {count} 人：升 {up}，降 {down}，保级 {kept}</translation>
    </message>
    <message>
        <source>{date} is closed and stays as it was printed. Note it on a later day.</source>
        <translation>{date} 已经日结，不再改动；请记在之后的日子。</translation>
    </message>
    <message>
        <source>{date} is closed: received {received}, net sales {net}</source>
        <translation>{date} 已锁定：实收 {received}，销售额 {net}</translation>
    </message>
    <message>
        <source>{date} is over already.</source>
        <translation>{date} 已经过去了。</translation>
    </message>
    <message>
        <source>{date} is still to come.</source>
        <translation>{date} 还没到。</translation>
    </message>
    <message>
        <source>{date} is still to come: a day is closed when it is here.</source>
        <translation>{date} 还没到，到了才能日结。</translation>
    </message>
    <message>
        <source>{field} has no operator {op}. It has: {ops}</source>
        <translation>{field} 不能用 {op}。可用：{ops}</translation>
    </message>
    <message>
        <source>{field} {op} can&apos;t take {value}.</source>
        <translation>{field} {op} 不能填 {value}。</translation>
    </message>
    <message>
        <source>{field}: there is no {value}.</source>
        <translation>{field}：没有 {value}。</translation>
    </message>
    <message>
        <source>{most} slips wait already. Take one up, or drop one.</source>
        <translation>已经挂了 {most} 张单，请先取回或丢弃一张。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a picture. Choose a JPG, PNG or WebP file.</source>
        <translation>{name} 读不出图片，请换一个 JPG、PNG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read as a picture. Take a PNG, JPG, WebP or BMP.</source>
        <translation>{name} 不是能读的图片。请用 PNG、JPG、WebP 或 BMP。</translation>
    </message>
    <message>
        <source>{name} has a balance of their own. Let them use it up, or pay it back, first.</source>
        <translation>{name}自己还有余额，先用完或退掉。</translation>
    </message>
    <message>
        <source>{name} has a password. Open it in Excel, save it without the password, then import it again.</source>
        <translation>{name} 设了密码。请在 Excel 里打开，去掉密码保存，再导入。</translation>
    </message>
    <message>
        <source>{name} has this barcode already.</source>
        <translation>「{name}」已经用了这个条码。</translation>
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
        <source>{name} is in the trash. Take them back first, then merge the two.</source>
        <translation>{name} 在回收站里。先找回来，再合并。</translation>
    </message>
    <message>
        <source>{name} is not in the list any more. Take them back first.</source>
        <translation>{name}已经不在名单里，先找回来再操作。</translation>
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
        <source>{name} is too large. Cut the code out, then try again.</source>
        <translation>{name} 太大。把码截下来再试。</translation>
    </message>
    <message>
        <source>{name} is too large. Save it as CSV, or in several files.</source>
        <translation>{name} 太大了。请另存为 CSV，或分成几个文件。</translation>
    </message>
    <message>
        <source>{name} is used by: {by}. Take it out there first.</source>
        <translation>「{name}」正被这些用着：{by}。请先在那里去掉。</translation>
    </message>
    <message>
        <source>{name} pays with somebody else&apos;s balance; share that one instead.</source>
        <translation>{name}用的是别人的余额，请共用那一份。</translation>
    </message>
    <message>
        <source>{name} shares a balance already. Take them out there first.</source>
        <translation>{name}已经在共用一份余额，先在那边移出。</translation>
    </message>
    <message>
        <source>{name} was merged into another contact already. Look for duplicates again.</source>
        <translation>{name} 已经并到别的客户里了。请重新查一遍。</translation>
    </message>
    <message>
        <source>{name} was sold already. It can be put out of use, not deleted.</source>
        <translation>「{name}」已经卖过，只能停售，不能删除。</translation>
    </message>
    <message>
        <source>{name}: {matched} match, {added} tags put on, {removed} taken off</source>
        <translation>{name}：{matched} 人符合，打上 {added}，摘掉 {removed}</translation>
    </message>
    <message>
        <source>{name}: {matched} match, {added} tags would come, {removed} would go</source>
        <translation>{name}：{matched} 人符合，会打上 {added}，会摘掉 {removed}</translation>
    </message>
    <message>
        <source>{option} can&apos;t be {value}. It can be: {choices}</source>
        <translation>{option} 不能是 {value}，可以是：{choices}</translation>
    </message>
    <message>
        <source>{option} can&apos;t be {value}. Write: {form}</source>
        <translation>{option} 不能是 {value}，这样写：{form}</translation>
    </message>
    <message>
        <source>{option} is a number, not {value}.</source>
        <translation>{option} 要写数字，不能是 {value}。</translation>
    </message>
    <message>
        <source>{option} is a whole number, not {value}.</source>
        <translation>{option} 要写整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{option} needs a value behind it.</source>
        <translation>{option} 后面要跟一个值。</translation>
    </message>
    <message>
        <source>{option} stands alone, without {value}.</source>
        <translation>{option} 后面不用跟值，去掉 {value}。</translation>
    </message>
    <message>
        <source>{origin} -&gt; {tier}: {count}</source>
        <translation>{origin} → {tier}：{count}</translation>
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
        <source>{table} holds a row that the store itself would refuse.</source>
        <translation>{table} 里有一行本该被数据库拒绝。</translation>
    </message>
    <message>
        <source>{table} {row} does not fit the slip that it belongs to.</source>
        <translation>{table} {row} 和它所属的单据不符。</translation>
    </message>
    <message>
        <source>{table} {row} hangs on contact {contacts}, who is merged into another one.</source>
        <translation>{table} {row} 挂在客户 {contacts} 名下，而这位已并到别人那里。</translation>
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
        <source>{table} {row} stands although the act that made it was undone.</source>
        <translation>{table} {row} 还在，可写下它的操作已经撤销了。</translation>
    </message>
    <message>
        <source>{table} {row} was written on a day that had been closed.</source>
        <translation>{table} {row} 写进了已经日结的那天。</translation>
    </message>
    <message>
        <source>{table}: rows are missing from number {row} on.</source>
        <translation>{table}：从 {row} 号起缺了行。</translation>
    </message>
    <message>
        <source>{text} holds a sign that separates entries: leave out , ; 、 and |.</source>
        <translation>{text} 里有分隔符，请去掉 , ; 、 和 |。</translation>
    </message>
    <message>
        <source>{text} is no moment. Write 2026-11-18T17:30.</source>
        <translation>看不懂时间「{text}」，请写成 2026-11-18T17:30。</translation>
    </message>
    <message>
        <source>{text} is no payment. Write cash=48.00.</source>
        <translation>看不懂付款「{text}」，请写成 cash=48.00。</translation>
    </message>
    <message>
        <source>{text} is still to come.</source>
        <translation>{text} 还没到。</translation>
    </message>
    <message>
        <source>{value} is not one of the choices.</source>
        <translation>{value} 不在选项里。</translation>
    </message>
    <message>
        <source>{what} goes without: {more}</source>
        <translation>{what} 后面不能再写：{more}</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>读出来是这样</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为</translation>
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
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Change or delete</source>
        <translation>修改或删除</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Costs or reach</source>
        <translation>花费或触达</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>How many saw it, as the platform tells; Hudie can&apos;t count that itself.</source>
        <translation>多少人看到了，照平台后台填；程序自己数不出来。</translation>
    </message>
    <message>
        <source>No cost noted in this period</source>
        <translation>这段时间没有记花费</translation>
    </message>
    <message>
        <source>No number noted in this period</source>
        <translation>这段时间没有记触达人数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note a cost</source>
        <translation>记花费</translation>
    </message>
    <message>
        <source>Note a number</source>
        <translation>记人数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Per day ¥</source>
        <translation>折到每天 ¥</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Save the channel first</source>
        <translation>先保存渠道</translation>
    </message>
    <message>
        <source>What an ad, a print or a stand costs; a range is spread over its days.</source>
        <translation>投放、印刷、摆摊花了多少；一段日子的花费会平摊到每天。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>花在哪</translation>
    </message>
    <message>
        <source>¥{amount} in this period</source>
        <translation>本期 ¥{amount}</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Import tags with contacts…</source>
        <translation>随客户表格导入标签…</translation>
    </message>
    <message>
        <source>New tag group</source>
        <translation>新建标签组</translation>
    </message>
    <message>
        <source>Starter library…</source>
        <translation>行业起步包…</translation>
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
    <name>NameDialog</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>NameListDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the one chosen</source>
        <translation>选中这项的名称</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
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
    <name>OpeningDialog</name>
    <message numerus="yes">
        <source>%n cell(s) are no exact balance and stay as text: {texts}</source>
        <translation>
            <numerusform>%n 格不是准确的数，先留作文字：{texts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) can&apos;t be read.</source>
        <translation>
            <numerusform>%n 格看不懂。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s): {spent} yuan in {orders} orders, without dates.</source>
        <translation>
            <numerusform>%n 位客户，共 {spent} 元、{orders} 笔，没有日期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have an opening balance already. Type “{word}” to add these too:</source>
        <translation>
            <numerusform>其中 %n 位已经录过期初。要再加上这次的，请输入「{word}」：</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Bonus (a gift)</source>
        <translation>赠金（送的）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Earlier purchases</source>
        <translation>以前的消费</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message numerus="yes">
        <source>Enter balances of %n contact(s)</source>
        <translation>
            <numerusform>录入 %n 位客户的余额</numerusform>
        </translation>
    </message>
    <message>
        <source>Entering…</source>
        <translation>正在录入…</translation>
    </message>
    <message>
        <source>List to sign…</source>
        <translation>期初清单…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在看…</translation>
    </message>
    <message>
        <source>Member tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>No tier is called: {names}</source>
        <translation>没有叫这个名字的等级：{names}</translation>
    </message>
    <message>
        <source>Note them</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>Nothing is left to be taken up.</source>
        <translation>没有要接手的了。</translation>
    </message>
    <message>
        <source>Numbers are masked, as everywhere on paper.</source>
        <translation>纸上的号码照样打码。</translation>
    </message>
    <message>
        <source>Opening balances by person</source>
        <translation>每位客户的期初余额</translation>
    </message>
    <message numerus="yes">
        <source>Opening balances of %n contact(s): {sums}</source>
        <translation>
            <numerusform>%n 位客户的期初余额：{sums}</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Principal (paid)</source>
        <translation>本金（付过钱）</translation>
    </message>
    <message>
        <source>Set the tiers</source>
        <translation>设好等级</translation>
    </message>
    <message>
        <source>The stored value of the list is</source>
        <translation>名单里的储值余额是</translation>
    </message>
    <message>
        <source>Type the word to enter these too</source>
        <translation>输入这个词，把这些也录入</translation>
    </message>
    <message>
        <source>What people bring along</source>
        <translation>客户带来的余额</translation>
    </message>
    <message>
        <source>What the stored value of the list is</source>
        <translation>名单里的储值余额是什么</translation>
    </message>
    <message>
        <source>again</source>
        <comment>the word to type</comment>
        <translation>再加</translation>
    </message>
    <message>
        <source>{tiers}.</source>
        <comment>tiers and how many people</comment>
        <translation>{tiers}。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Code</source>
        <translation>码</translation>
    </message>
    <message>
        <source>Cut marks</source>
        <translation>裁切线</translation>
    </message>
    <message>
        <source>Duty hours</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>大标题</translation>
    </message>
    <message>
        <source>My logo…</source>
        <translation>换成我的店标…</translation>
    </message>
    <message>
        <source>Name of the staff</source>
        <translation>店员名字</translation>
    </message>
    <message>
        <source>One for each of the staff</source>
        <translation>每位店员一张</translation>
    </message>
    <message>
        <source>One live code</source>
        <translation>一个活码</translation>
    </message>
    <message>
        <source>Printed on it</source>
        <translation>印上</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>第二行</translation>
    </message>
    <message>
        <source>Shop&apos;s mark</source>
        <translation>店标</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>What newcomers get</source>
        <translation>钩子：新人得什么</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>印什么</translation>
    </message>
    <message>
        <source>Without my logo</source>
        <translation>不用我的店标</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>还没有码</translation>
    </message>
</context>
<context>
    <name>OrderPolicyCard</name>
    <message numerus="yes">
        <source>%n order(s) have several rows: each repeats the whole.</source>
        <translation>
            <numerusform>%n 笔订单有几行：每行写的都是整单金额。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have several rows: they are added up.</source>
        <translation>
            <numerusform>%n 笔订单有几行：各行相加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Also give points and growth</source>
        <translation>也给积分和成长值</translation>
    </message>
    <message>
        <source>Amounts of orders with several rows</source>
        <translation>一单几行时，金额是</translation>
    </message>
    <message>
        <source>An order is known again by this and its number.</source>
        <translation>以后凭来源加订单号认出同一笔。</translation>
    </message>
    <message>
        <source>Each order has one row.</source>
        <translation>每单只有一行。</translation>
    </message>
    <message>
        <source>None of these orders would earn any.</source>
        <translation>这些订单都不产生积分。</translation>
    </message>
    <message>
        <source>Of each row</source>
        <translation>每行自己的</translation>
    </message>
    <message>
        <source>Of the order</source>
        <translation>整单的</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Where these orders come from</source>
        <translation>这些订单从哪来</translation>
    </message>
    <message>
        <source>Where they come from, in words</source>
        <translation>写明从哪来</translation>
    </message>
    <message>
        <source>for instance: the old till</source>
        <translation>比如：旧收银机</translation>
    </message>
    <message>
        <source>{people} people, {points} points, {growth} growth</source>
        <translation>{people} 位客户，{points} 积分，{growth} 成长值</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Bonus (yuan)</source>
        <translation>送赠金（元）</translation>
    </message>
    <message>
        <source>Change the package</source>
        <translation>改套餐</translation>
    </message>
    <message>
        <source>Charged when the value is paid back</source>
        <translation>退款时照价扣</translation>
    </message>
    <message>
        <source>Days of a tier</source>
        <translation>送等级</translation>
    </message>
    <message>
        <source>For how many days</source>
        <translation>多少天</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Goods, in words</source>
        <translation>写上是什么</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>新建套餐</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不送</translation>
    </message>
    <message>
        <source>Pays (yuan)</source>
        <translation>充（元）</translation>
    </message>
    <message>
        <source>Worth (yuan)</source>
        <translation>礼品值（元）</translation>
    </message>
</context>
<context>
    <name>PackagesDialog</name>
    <message>
        <source>Bonus first</source>
        <translation>先扣赠金</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Gets on top</source>
        <translation>送什么</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>新建套餐</translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation>还没有套餐</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Pays first at the counter</source>
        <translation>收银时先用储值</translation>
    </message>
    <message>
        <source>Pays ¥</source>
        <translation>充 ¥</translation>
    </message>
    <message>
        <source>Principal first</source>
        <translation>先扣本金</translation>
    </message>
    <message>
        <source>Rules of stored value</source>
        <translation>储值规则</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>卖过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop offering</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Such as: pay 500, have 60 more. Without packages any amount can be topped up.</source>
        <translation>比如充 500 送 60。没有套餐也能充任意金额。</translation>
    </message>
    <message>
        <source>Text of the agreement…</source>
        <translation>协议正文…</translation>
    </message>
    <message>
        <source>Top-up packages</source>
        <translation>储值套餐</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Which part is spent first</source>
        <translation>先扣哪一部分</translation>
    </message>
</context>
<context>
    <name>PairsSide</name>
    <message>
        <source>A preview first; it can be undone</source>
        <translation>先看预览，做完可撤销</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Certain {count}</source>
        <translation>一定 {count}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查重</translation>
    </message>
    <message>
        <source>Looking through all contacts …</source>
        <translation>正在把所有客户查一遍……</translation>
    </message>
    <message>
        <source>Looks like one person</source>
        <translation>像同一个人</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n certain group(s)…</source>
        <translation>
            <numerusform>合并 %n 组一定相同的…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is here twice</source>
        <translation>没有重复的客户</translation>
    </message>
    <message>
        <source>Not looked through yet</source>
        <translation>还没查完</translation>
    </message>
    <message>
        <source>Perhaps {count}</source>
        <translation>疑似 {count}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查到一半停下了。</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n 行没用上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognised</source>
        <translation>
            <numerusform>认出 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n 行要看一下</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>Numbers or names</source>
        <translation>号码或名字</translation>
    </message>
    <message>
        <source>One person a line: a number, or the name as it stands in the list</source>
        <translation>一行一位：号码，或者名单上的名字</translation>
    </message>
    <message>
        <source>Paste results</source>
        <translation>贴回结果</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>These people</source>
        <translation>这些人</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who is meant by {text}</source>
        <translation>「{text}」是谁</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message numerus="yes">
        <source>Write down %n</source>
        <translation>
            <numerusform>记下 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>a friend already</source>
        <translation>已是好友</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>are friends now</source>
        <translation>已经是好友</translation>
    </message>
    <message>
        <source>nobody of that name or number</source>
        <translation>没有这个人</translation>
    </message>
    <message>
        <source>stands further up</source>
        <translation>上面已有</translation>
    </message>
    <message>
        <source>were asked</source>
        <translation>已经申请</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>4 again: next way to pay; Enter: other amount</source>
        <translation>再按 4 换收款方式；Enter 改金额、分几种付</translation>
    </message>
    <message>
        <source>At most {most}</source>
        <translation>最多 {most}</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手动优惠</translation>
    </message>
    <message>
        <source>Discounts and payment (digits switch)</source>
        <translation>优惠与付款（按数字键开关）</translation>
    </message>
    <message>
        <source>First write an amount (②)</source>
        <translation>先填金额（②）</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>用多少积分</translation>
    </message>
    <message>
        <source>How much from stored value ¥</source>
        <translation>用多少储值（元）</translation>
    </message>
    <message>
        <source>In steps of {unit}, at most {most}</source>
        <translation>每 {unit} 分起用，最多 {most} 分</translation>
    </message>
    <message>
        <source>Nothing is left to receive: all of it is paid</source>
        <translation>不用再收了：已经付完</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Points are for customers: F3 asks who buys</source>
        <translation>散客没有积分：按 F3 选客户</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Round down</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Round down by ¥</source>
        <translation>抹掉多少（元）</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值支付</translation>
    </message>
    <message>
        <source>Stored value has nothing left to pay</source>
        <translation>没有要储值来付的了</translation>
    </message>
    <message>
        <source>Stored value is for customers: F3 asks who buys</source>
        <translation>散客没有储值：按 F3 选客户</translation>
    </message>
    <message>
        <source>The digits {first} to {last} switch the lines below</source>
        <translation>数字键 {first} 到 {last} 开关下面几行</translation>
    </message>
    <message>
        <source>There are no points</source>
        <translation>没有积分</translation>
    </message>
    <message>
        <source>There is no small change to leave out</source>
        <translation>没有零头可抹</translation>
    </message>
    <message>
        <source>There is no stored value</source>
        <translation>没有储值</translation>
    </message>
    <message>
        <source>Too few points for this sale</source>
        <translation>积分不够抵这一单</translation>
    </message>
    <message>
        <source>You may round down {most} at most</source>
        <translation>你最多可以抹 {most}</translation>
    </message>
    <message>
        <source>bonus {amount}</source>
        <translation>赠金 {amount}</translation>
    </message>
    <message>
        <source>for customers only</source>
        <translation>要先选客户</translation>
    </message>
    <message>
        <source>leave out the small change</source>
        <translation>去掉零头</translation>
    </message>
    <message>
        <source>needs a reason</source>
        <translation>要写原因</translation>
    </message>
    <message>
        <source>principal {amount}</source>
        <translation>本金 {amount}</translation>
    </message>
    <message>
        <source>{amount} left then</source>
        <translation>付后剩 {amount}</translation>
    </message>
    <message>
        <source>{amount} there</source>
        <translation>余额 {amount}</translation>
    </message>
    <message>
        <source>{have}, too few for this sale</source>
        <translation>{have}，这单用不上</translation>
    </message>
    <message>
        <source>{have}, worth {most} here</source>
        <translation>{have}，最多抵 {most}</translation>
    </message>
    <message>
        <source>{most} at most</source>
        <translation>最多 {most}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{used} of {have}</source>
        <translation>用 {used}，共 {have}</translation>
    </message>
</context>
<context>
    <name>PayoutDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>(with discounts {amount})</source>
        <translation>（折后 {amount}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>退了以后</translation>
    </message>
    <message>
        <source>All that was paid</source>
        <translation>全额退</translation>
    </message>
    <message>
        <source>Another amount needs a reason</source>
        <translation>改了金额就要写原因</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance × paid ÷ (paid + bonus)</source>
        <translation>余额 × 已付 ÷（已付 + 赠金）</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>Closing, moving, out of stock for long; gifts stay with the customer</source>
        <translation>关店、搬走、长期缺货；礼品归客户</translation>
    </message>
    <message>
        <source>Counted from the first money of this balance</source>
        <translation>从这笔余额的第一次充值算起</translation>
    </message>
    <message>
        <source>Discounts taken back</source>
        <translation>补回的折扣</translation>
    </message>
    <message>
        <source>Does not fit: {why}</source>
        <translation>不适用：{why}</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>Never below 0; what came back is taken off</source>
        <translation>不低于 0；退货的已扣除</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is left: the gift costs as much as would be paid back</source>
        <translation>没有可退的：礼品的钱抵完了</translation>
    </message>
    <message>
        <source>Nothing is left: what was used, at full price, is as much as was paid in</source>
        <translation>没有可退的：用掉的按原价算，已经不比付的少</translation>
    </message>
    <message>
        <source>Nothing to pay back</source>
        <translation>没有可退的</translation>
    </message>
    <message>
        <source>Nothing would be paid and the balance be gone: another reason, or an amount</source>
        <translation>这样一分不退、余额却没了：换个原因，或者填个金额</translation>
    </message>
    <message>
        <source>Paid + bonus</source>
        <translation>已付 + 赠金</translation>
    </message>
    <message>
        <source>Paid back (yuan)</source>
        <translation>实退金额（元）</translation>
    </message>
    <message>
        <source>Paid back by</source>
        <translation>退到</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>退出去</translation>
    </message>
    <message>
        <source>Paid − used at full price, never below 0</source>
        <translation>已付 − 用掉的按原价算，不低于 0</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Pay back and print</source>
        <translation>退款并打印</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>退款 {amount}</translation>
    </message>
    <message>
        <source>Pay stored value back</source>
        <translation>储值退款</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>过了几天</translation>
    </message>
    <message>
        <source>The customer wants no more of it</source>
        <translation>客户自己不想用了</translation>
    </message>
    <message>
        <source>The gift does not come back ({gift}): charge {amount}</source>
        <translation>礼品没收回（{gift}），扣 {amount}</translation>
    </message>
    <message>
        <source>The shop&apos;s reasons</source>
        <translation>店里的原因</translation>
    </message>
    <message>
        <source>There is no stored value to pay back.</source>
        <translation>没有储值可退。</translation>
    </message>
    <message>
        <source>This customer is not there any more.</source>
        <translation>这位客户已经不在了。</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用过</translation>
    </message>
    <message>
        <source>Used, at full price</source>
        <translation>用掉的按原价</translation>
    </message>
    <message>
        <source>What rules say (no legal advice)</source>
        <translation>法规怎么说（不是法律意见）</translation>
    </message>
    <message>
        <source>Why is it paid back? (the one chosen counts, the others are there to be compared)</source>
        <translation>为什么退（选了就按那一种算，另外两种也摆着给客户看）</translation>
    </message>
    <message>
        <source>Within 7 days, nothing used</source>
        <translation>充值 7 天内，一分没用</translation>
    </message>
    <message>
        <source>brought along</source>
        <translation>期初带来的</translation>
    </message>
    <message>
        <source>brought along from before</source>
        <translation>期初带来的</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>扣在退款里</translation>
    </message>
    <message>
        <source>goes with it</source>
        <translation>一起收回</translation>
    </message>
    <message>
        <source>more than 7 days</source>
        <translation>超过 7 天</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>不扣</translation>
    </message>
    <message>
        <source>something was used</source>
        <translation>用过</translation>
    </message>
    <message>
        <source>what was used counts at full price</source>
        <translation>用掉的改按原价</translation>
    </message>
    <message>
        <source>{amount} taken off</source>
        <translation>冲销 {amount}</translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message numerus="yes">
        <source>%n top-up(s) in all</source>
        <translation>
            <numerusform>共充过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>whose balance is shared</source>
        <translation>共用这位的余额</translation>
    </message>
    <message>
        <source>{date} topped up {paid}, bonus {bonus} · agreement {number}</source>
        <translation>{date} 充 {paid} 送 {bonus} · 协议 {number}</translation>
    </message>
    <message>
        <source>{kind} (as it came)</source>
        <translation>{kind}（原路）</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From which day to which</source>
        <translation>从哪天到哪天</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Change</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>No points; a customer can be named until day close</source>
        <translation>不积分；日结前可以再归到客户名下</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>散客</translation>
    </message>
</context>
<context>
    <name>PersonPart</name>
    <message>
        <source>A member card can be scanned</source>
        <translation>也可以扫会员卡</translation>
    </message>
    <message>
        <source>Enter on an empty field: walk-in. A member card can be scanned.</source>
        <translation>不输直接按 Enter 就是散客；也可以扫会员卡。</translation>
    </message>
    <message>
        <source>Last digits of the phone / initials / card</source>
        <translation>手机尾号 / 姓名首字母 / 卡号</translation>
    </message>
    <message>
        <source>Last digits of the phone, initials or card number</source>
        <translation>手机尾号、姓名首字母或卡号</translation>
    </message>
    <message>
        <source>Nobody found by “{text}”</source>
        <translation>没找到「{text}」</translation>
    </message>
    <message>
        <source>Nobody found by “{text}”. Clear it and press Enter for a walk-in.</source>
        <translation>没找到「{text}」。清空后按 Enter 记为散客。</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Say first who it is: digits, initials or card</source>
        <translation>先说是谁：尾号、首字母或卡号</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter takes</source>
        <translation>按 ↑ ↓ 选，Enter 确定</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter takes; more letters find fewer</source>
        <translation>按 ↑ ↓ 选，Enter 确定；多输几个字更准</translation>
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
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>PlanDialog</name>
    <message>
        <source>Change the membership</source>
        <translation>改会员卡</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Empty = free</source>
        <translation>空着 = 免费</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New membership</source>
        <translation>新会员卡</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>在卖</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Tier while it runs</source>
        <translation>有效期内的等级</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>给什么</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>PointsBook</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>得</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>得到</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Hold until</source>
        <translation>有效到</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>用掉</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>用</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>{act} · turned back since</source>
        <translation>{act} · 后来撤销了</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Add a gift</source>
        <translation>加礼品</translation>
    </message>
    <message>
        <source>Change &apos;{name}&apos;</source>
        <translation>改「{name}」</translation>
    </message>
    <message>
        <source>Check-in, posts and what else earns points</source>
        <translation>签到、晒图这些能赚积分的事</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the rules of points</source>
        <translation>编辑积分规则</translation>
    </message>
    <message>
        <source>Gifts for points</source>
        <translation>积分礼品</translation>
    </message>
    <message>
        <source>No gift yet. Points can buy gifts beside paying at the counter.</source>
        <translation>还没有礼品。积分除了抵钱，还能换礼品。</translation>
    </message>
    <message>
        <source>Rules of points</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>all gone</source>
        <translation>已换完</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>没上架</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>剩 {n}</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天做过了</translation>
    </message>
    <message>
        <source>End next</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>Full for this month</source>
        <translation>这个月满了</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>换礼品</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Give &apos;{name}&apos;</source>
        <translation>兑换「{name}」</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已给</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>How many (− takes away)</source>
        <translation>多少（− 是扣）</translation>
    </message>
    <message>
        <source>Move by hand</source>
        <translation>手动调整</translation>
    </message>
    <message>
        <source>No gift is offered now.</source>
        <translation>现在没有上架的礼品。</translation>
    </message>
    <message>
        <source>No task is switched on.</source>
        <translation>没有开着的任务。</translation>
    </message>
    <message>
        <source>Note &apos;{name}&apos;</source>
        <translation>记一次「{name}」</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记一次</translation>
    </message>
    <message>
        <source>Note that &apos;{name}&apos; was given</source>
        <translation>记下已给「{name}」</translation>
    </message>
    <message>
        <source>Paid membership…</source>
        <translation>付费会员…</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points and benefits</source>
        <translation>积分和权益</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>This tier has no benefits to give.</source>
        <translation>这一级没有要给的权益。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What</source>
        <translation>哪一种</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Write a whole number, such as 50 or −50.</source>
        <translation>写整数，比如 50 或 −50。</translation>
    </message>
    <message>
        <source>after {date}</source>
        <translation>{date} 之后作废</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限次数</translation>
    </message>
    <message>
        <source>nothing ends</source>
        <translation>没有要到期的</translation>
    </message>
    <message>
        <source>top of what can be reached</source>
        <translation>已到最高一级</translation>
    </message>
    <message>
        <source>worth {amount}</source>
        <translation>可抵 {amount}</translation>
    </message>
    <message>
        <source>{left} of {all} left, {period}</source>
        <translation>{period}共 {all} 次，剩 {left} 次</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>剩 {n}</translation>
    </message>
    <message>
        <source>{n} owed after a refund</source>
        <translation>退货后欠 {n} 分</translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>Came in, this period</source>
        <translation>这段时间得到</translation>
    </message>
    <message>
        <source>End within {n} days</source>
        <translation>{n} 天内到期</translation>
    </message>
    <message>
        <source>Movements of points</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>No points moved in this period</source>
        <translation>这段时间没有积分变动</translation>
    </message>
    <message>
        <source>None of these in this period</source>
        <translation>这段时间没有这一类</translation>
    </message>
    <message>
        <source>Owed after refunds</source>
        <translation>退货后欠分</translation>
    </message>
    <message>
        <source>Points come with purchases: sell to a customer</source>
        <translation>有消费才有积分：给客户记一单吧</translation>
    </message>
    <message>
        <source>Points held</source>
        <translation>客户手里的积分</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>记一单</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Show this year</source>
        <translation>看今年</translation>
    </message>
    <message>
        <source>Went, this period</source>
        <translation>这段时间用掉</translation>
    </message>
    <message>
        <source>only the newest {n} are shown</source>
        <translation>只显示最近 {n} 笔</translation>
    </message>
    <message>
        <source>{people}, worth {amount}</source>
        <translation>{people}，可抵 {amount}</translation>
    </message>
</context>
<context>
    <name>PointsRulesDialog</name>
    <message>
        <source>0 = none; of short months the day is left out</source>
        <translation>0 = 没有；没有这一天的月份就跳过</translation>
    </message>
    <message>
        <source>At most of a slip (%)</source>
        <translation>单笔最多抵（%）</translation>
    </message>
    <message>
        <source>Date (MM-DD)</source>
        <translation>日期（月-日）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Growth value for each yuan paid</source>
        <translation>每付 1 元给多少成长值</translation>
    </message>
    <message>
        <source>Nothing is earned on what points or bonus money paid. Points that were given keep their date.</source>
        <translation>积分和赠金付的部分不再积分。已经给出去的积分按原来的日期过期。</translation>
    </message>
    <message>
        <source>On a birthday, times</source>
        <translation>生日当天几倍</translation>
    </message>
    <message>
        <source>On the VIP day, times</source>
        <translation>会员日几倍</translation>
    </message>
    <message>
        <source>Points end</source>
        <translation>积分过期</translation>
    </message>
    <message>
        <source>Points for each yuan paid</source>
        <translation>每付 1 元给几分</translation>
    </message>
    <message>
        <source>Rules of points</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>So many points</source>
        <translation>多少积分</translation>
    </message>
    <message>
        <source>VIP day of the month</source>
        <translation>每月会员日</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不过期</translation>
    </message>
    <message>
        <source>on a date of the year</source>
        <translation>每年固定一天</translation>
    </message>
    <message>
        <source>so many days after they came</source>
        <translation>到账后多少天</translation>
    </message>
    <message>
        <source>… pay so much (yuan)</source>
        <translation>……抵多少元</translation>
    </message>
</context>
<context>
    <name>PolicyCard</name>
    <message>
        <source>All in turn</source>
        <translation>大家轮流</translation>
    </message>
    <message>
        <source>Ask to be friends</source>
        <translation>排进加好友</translation>
    </message>
    <message>
        <source>Channel of who has none</source>
        <translation>没有渠道的人算哪个渠道</translation>
    </message>
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
        <source>No channel</source>
        <translation>不设渠道</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>不分店员</translation>
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
        <source>Owner</source>
        <translation>店主</translation>
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
        <source>Who looks after whom nobody does</source>
        <translation>没人跟进的人交给谁</translation>
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
    <name>PosterDialog</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n 张已送到打印机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved</source>
        <translation>
            <numerusform>已保存 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>A4 poster</source>
        <translation>A4 海报</translation>
    </message>
    <message>
        <source>A5 poster</source>
        <translation>A5 海报</translation>
    </message>
    <message>
        <source>Choose at least one of the staff</source>
        <translation>至少选一位店员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give the channel a link first: read it from a picture of the code, or paste it.</source>
        <translation>先给渠道加上链接：从码的图片里读，或直接粘贴。</translation>
    </message>
    <message>
        <source>No code to print yet</source>
        <translation>还没有码可印</translation>
    </message>
    <message>
        <source>Not readable at this size: {names}. Take larger paper or a shorter link.</source>
        <translation>这个尺寸读不出来：{names}。换大一点的纸，或用短链接。</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>打印 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the codes back…</source>
        <translation>正在读回核对…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>存成 PNG</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>保存海报</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Table card</source>
        <translation>桌牌</translation>
    </message>
    <message numerus="yes">
        <source>The drawn codes were read back: %n of them, all readable</source>
        <translation>
            <numerusform>画好的码已自动读回核对：%n 张都能读</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer took nothing. Look whether it is on, or save a PDF.</source>
        <translation>打印机没有接收。看看是否开机，或先存成 PDF。</translation>
    </message>
    <message>
        <source>The shop&apos;s logo</source>
        <translation>店标图片</translation>
    </message>
    <message>
        <source>What kind of print</source>
        <translation>印成哪种</translation>
    </message>
    <message>
        <source>the live code</source>
        <translation>活码</translation>
    </message>
</context>
<context>
    <name>Posters</name>
    <message>
        <source>, </source>
        <comment>between hours</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between people</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>A printed code can&apos;t change hands.</source>
        <translation>印出来的码不会自己换人。</translation>
    </message>
    <message>
        <source>A printed code can&apos;t change hands: {names} will soon be full today. Print the live code or leave theirs out.</source>
        <translation>印出来的码不会自己换人：{names}今天快满，可改印活码或撤下那张。</translation>
    </message>
    <message>
        <source>A printed code can&apos;t follow the duty hours.</source>
        <translation>印出来的码不会跟着排班换人。</translation>
    </message>
    <message>
        <source>Add us on WeChat</source>
        <translation>加店主微信</translation>
    </message>
    <message>
        <source>Channel: {name}</source>
        <translation>渠道：{name}</translation>
    </message>
    <message>
        <source>Code valid until {day}</source>
        <translation>码在 {day} 前有效</translation>
    </message>
    <message>
        <source>For newcomers</source>
        <translation>新客见面礼</translation>
    </message>
    <message>
        <source>On duty: {name} {hours}</source>
        <translation>值班 {name} {hours}</translation>
    </message>
    <message>
        <source>On duty: {people}</source>
        <translation>值班 {people}</translation>
    </message>
    <message>
        <source>Scan with WeChat</source>
        <translation>微信扫一扫，加好友</translation>
    </message>
    <message>
        <source>Scan with WeChat and tell us your last four digits</source>
        <translation>微信扫一扫，报手机尾号领取</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>The code of {names}</source>
        <translation>{names}的码</translation>
    </message>
    <message>
        <source>The live code</source>
        <translation>活码</translation>
    </message>
    <message>
        <source>This channel ended on {day}.</source>
        <translation>这个渠道 {day} 已结束。</translation>
    </message>
    <message>
        <source>This channel is not in use: nobody is registered here.</source>
        <translation>这个渠道已停用，不再登记新客。</translation>
    </message>
    <message>
        <source>We answer {hours}</source>
        <translation>值班 {hours}</translation>
    </message>
    <message>
        <source>With you: {name}</source>
        <translation>店员 {name}</translation>
    </message>
    <message>
        <source>today {count}</source>
        <translation>今天 {count}</translation>
    </message>
    <message>
        <source>today {count}/{cap}</source>
        <translation>今天 {count}/{cap}</translation>
    </message>
    <message>
        <source>{what} expired on {day}: get a new one first.</source>
        <translation>{what} {day} 已经到期，先换个新码。</translation>
    </message>
    <message>
        <source>{what} is valid until {day}, and so is the print.</source>
        <translation>{what} {day} 到期，印出来的到那天也作废。</translation>
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
        <source>Next page</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} / {pages} 张</translation>
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
    <name>PrintersSection</name>
    <message>
        <source>After every sale</source>
        <translation>每单自动打</translation>
    </message>
    <message>
        <source>Foot of the receipt</source>
        <translation>小票页脚</translation>
    </message>
    <message>
        <source>Name, address and opening hours are those of the shop.</source>
        <translation>店名、地址和营业时间取自「店铺」设置。</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>没有选</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Sample as PDF…</source>
        <translation>样张存成 PDF…</translation>
    </message>
    <message>
        <source>Sample of a receipt</source>
        <translation>小票样张</translation>
    </message>
    <message>
        <source>Sample receipt</source>
        <translation>小票样张</translation>
    </message>
    <message>
        <source>Save the sample</source>
        <translation>保存样张</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Sent to {name}</source>
        <translation>已发给 {name}</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>试打一张</translation>
    </message>
    <message>
        <source>Thank you, see you soon!</source>
        <translation>谢谢惠顾，欢迎再来！</translation>
    </message>
    <message>
        <source>The printer belongs to this computer, the words at the foot to the shop. Lists, posters and agreements ask for a printer each time.</source>
        <translation>打印机是这台电脑的，小票页脚是店里的。名单、海报和协议每次打印时再选打印机。</translation>
    </message>
    <message>
        <source>This computer knows no printer yet. Until then receipts can be saved as PDF.</source>
        <translation>这台电脑还没有打印机，小票可以先存成 PDF。</translation>
    </message>
    <message>
        <source>When asked</source>
        <translation>点了才打</translation>
    </message>
    <message>
        <source>Width of the roll</source>
        <translation>纸卷宽度</translation>
    </message>
    <message>
        <source>{name} (not here now)</source>
        <translation>{name}（现在没连上）</translation>
    </message>
    <message>
        <source>{name} took nothing. Look whether it is on and has paper.</source>
        <translation>{name} 没有反应，看看是否开机、有没有纸。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>1. The principal is money that the customer has paid in, the bonus is a gift of the shop. Both pay for everything that the shop sells, and do not expire.
2. Within 7 days, as long as nothing was used, all that was paid is paid back.
3. Later, on the customer&apos;s wish: what was paid less what was used at full price, and less gifts that do not come back; never less than 0.
4. If the shop closes, moves, or can&apos;t supply for long: balance × paid ÷ (paid + bonus) is paid back.
5. Money goes back the way it came, within 7 working days.
6. The customer may have a statement of every use at any time. Up to 5 people whom the customer names may share the balance.</source>
        <translation>1. 本金是顾客实际支付的钱，赠金是本店赠送的。两者都可以买店里的任何商品，长期有效。
2. 充值 7 天内一分没用的，全额退还已付金额。
3. 之后顾客自己要退的：退还已付金额减去用掉部分（按原价计算），未退回的礼品照价扣除，最少退 0 元。
4. 因本店关店、搬迁或长期缺货要退的：按 余额 × 已付 ÷（已付 + 赠金）退还。
5. 退款原路退回，7 个工作日内办完。
6. 顾客可以随时要一份消费明细。余额可由顾客指定的最多 5 人共用。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance ¥</source>
        <translation>余额 ¥</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>Bonus ¥</source>
        <translation>赠金 ¥</translation>
    </message>
    <message>
        <source>By payment</source>
        <translation>按收款方式</translation>
    </message>
    <message>
        <source>By staff</source>
        <translation>按店员</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>收现金</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>退现金</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Closed {time} by {staff} · {printed}</source>
        <translation>{staff} {time} 锁定 · {printed}</translation>
    </message>
    <message>
        <source>Closing ¥</source>
        <translation>期末 ¥</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实际点到</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>点款人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Customer&apos;s copy</source>
        <translation>顾客联</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Every balance is the sum of the entries above.</source>
        <translation>每个余额都等于上面各笔之和。</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>收会费</translation>
    </message>
    <message>
        <source>Float in the morning</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>For the shop&apos;s reasons</source>
        <translation>店里的原因</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gift charged</source>
        <translation>扣礼品</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>In ¥</source>
        <translation>收进 ¥</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation>抽屉里应有</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Net ¥</source>
        <translation>净收 ¥</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>说明：{text}</translation>
    </message>
    <message>
        <source>On the customer&apos;s wish</source>
        <translation>客户自己不想用了</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初清单</translation>
    </message>
    <message>
        <source>Opening ¥</source>
        <translation>期初 ¥</translation>
    </message>
    <message>
        <source>Out ¥</source>
        <translation>退 ¥</translation>
    </message>
    <message>
        <source>Owed = balance × paid ÷ (paid + bonus)</source>
        <translation>应退 = 余额 × 已付 ÷（已付 + 赠金）</translation>
    </message>
    <message>
        <source>Owed to customers</source>
        <translation>欠客户的</translation>
    </message>
    <message>
        <source>Owed ¥</source>
        <translation>应退 ¥</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>Paid (principal)</source>
        <translation>已付（本金）</translation>
    </message>
    <message>
        <source>Paid + bonus</source>
        <translation>已付 + 赠金</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Paid back by</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>Paid back ¥</source>
        <translation>退回 ¥</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid ¥</source>
        <translation>已退 ¥</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points (at what they pay)</source>
        <translation>积分（按抵扣值）</translation>
    </message>
    <message>
        <source>Prepaid paid back</source>
        <translation>储值退款</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Principal used</source>
        <translation>用掉本金</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>本金 ¥</translation>
    </message>
    <message>
        <source>Printed {time}</source>
        <translation>打印于 {time}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Received ¥</source>
        <translation>净收 ¥</translation>
    </message>
    <message>
        <source>Rounded down ¥</source>
        <translation>抹零 ¥</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>Shop&apos;s copy</source>
        <translation>商家联</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Statement: {name}</source>
        <translation>{name}的对账单</translation>
    </message>
    <message>
        <source>Stored bonus</source>
        <translation>储值赠金</translation>
    </message>
    <message>
        <source>Stored principal</source>
        <translation>储值本金</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>Stored value agreement</source>
        <translation>储值协议</translation>
    </message>
    <message>
        <source>Stored value paid back</source>
        <translation>储值退款单</translation>
    </message>
    <message>
        <source>Stored value to be paid back</source>
        <translation>储值退还清单</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>The shop closes or moves</source>
        <translation>闭店或搬迁</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Used ¥</source>
        <translation>用掉 ¥</translation>
    </message>
    <message>
        <source>Used, at full price</source>
        <translation>用掉的按原价</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Within 7 days, nothing used</source>
        <translation>充值 7 天内，一分没用</translation>
    </message>
    <message>
        <source>of it bonus</source>
        <translation>其中赠金</translation>
    </message>
    <message>
        <source>of it principal</source>
        <translation>其中本金</translation>
    </message>
    <message>
        <source>opening + in − used − paid back = closing</source>
        <translation>期初 + 收进 − 用掉 − 退回 = 期末</translation>
    </message>
    <message>
        <source>{day} · a day ends at {time}</source>
        <translation>{day} · 一天算到次日 {time}</translation>
    </message>
    <message>
        <source>{gift} (worth {amount})</source>
        <translation>{gift}（值 {amount}）</translation>
    </message>
    <message>
        <source>{shop} · as of {day} · owed in all {amount}</source>
        <translation>{shop} · 截至 {day} · 应退合计 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>{shop} · {day} · %n customer(s) · {sums}</source>
        <translation>
            <numerusform>{shop} · {day} · %n 位客户 · {sums}</numerusform>
        </translation>
    </message>
    <message>
        <source>{tier}, {days} days</source>
        <translation>{tier} {days} 天</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}（续）</translation>
    </message>
    <message>
        <source>{year}-{month}-{day} {weekday}</source>
        <translation>{year} 年 {month} 月 {day} 日 {weekday}</translation>
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
        <source>%n further row(s) of orders</source>
        <translation>
            <numerusform>同单的其他 %n 行</numerusform>
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
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>新建 %n 个渠道：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s): {names}</source>
        <translation>
            <numerusform>%n 个新标签：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to import</source>
        <translation>
            <numerusform>要导入的 %n 笔订单</numerusform>
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
        <source>%n row(s) have two tags of a group that allows one: the last counts.</source>
        <translation>
            <numerusform>%n 行在只能选一个的标签组里写了两个：按最后一个算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in conflict</source>
        <translation>
            <numerusform>%n 行冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a card or ID with others: it is kept as text.</source>
        <translation>
            <numerusform>%n 行的卡号或 ID 和别人相同：先存成文字。</numerusform>
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
        <source>Not known as staff, kept as text: {names}</source>
        <translation>店员里没有，先存成文字：{names}</translation>
    </message>
    <message>
        <source>Now {text}: being checked</source>
        <translation>改成 {text}：正在检查</translation>
    </message>
    <message>
        <source>Of a known person</source>
        <translation>认出是客户</translation>
    </message>
    <message>
        <source>One more line of the order above</source>
        <translation>上面那单的又一行</translation>
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
        <source>Walk-in, for now</source>
        <translation>先记散客</translation>
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
    <name>ProductDialog</name>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Below it the counter warns</source>
        <translation>低于它收银时会提醒</translation>
    </message>
    <message>
        <source>Can be scanned here</source>
        <translation>可以在这里扫码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>进价（元）</translation>
    </message>
    <message>
        <source>Floor price ¥</source>
        <translation>最低价（元）</translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>Keep count of the stock</source>
        <translation>管理库存</translation>
    </message>
    <message>
        <source>List price ¥</source>
        <translation>标价（元）</translation>
    </message>
    <message>
        <source>Member price ¥</source>
        <translation>会员价（元）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>不分类</translation>
    </message>
    <message>
        <source>Piece, box, 500 g …</source>
        <translation>个、盒、斤…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units in use</source>
        <translation>用过的单位</translation>
    </message>
    <message>
        <source>What members pay</source>
        <translation>会员付的价</translation>
    </message>
    <message>
        <source>What the shop pays; for margins</source>
        <translation>店里的进价，算毛利用</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Another category</source>
        <translation>再加一个分类</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>商品分类</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>Lost or thrown away</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品数</translation>
    </message>
</context>
<context>
    <name>ProductsDialog</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>A sale needs none: an amount is enough. With products the counter scans, counts and knows margins.</source>
        <translation>记一单只要金额就行，没有商品也能用。有了商品，可以扫码、记库存、算毛利。</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部分类</translation>
    </message>
    <message>
        <source>Also out of use</source>
        <translation>包括停售的</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Categories…</source>
        <translation>分类…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>进价 ¥</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done. Ctrl+Z undoes it.</source>
        <translation>好了，可按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>找商品</translation>
    </message>
    <message>
        <source>Floor ¥</source>
        <translation>最低价 ¥</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Member ¥</source>
        <translation>会员价 ¥</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, initials or barcode</source>
        <translation>名称、首字母或条码</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Price ¥</source>
        <translation>标价 ¥</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Saved: {name} · {count}</source>
        <translation>已保存：{name} · {count}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>恢复销售</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock…</source>
        <translation>库存…</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停售</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>{name} (out of use)</source>
        <translation>{name}（停售）</translation>
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
        <source>Changed or unchanged</source>
        <translation>有更新或不变</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Everything will be as it was before the import.</source>
        <translation>会回到导入前的样子。</translation>
    </message>
    <message>
        <source>Filled in or unchanged</source>
        <translation>补全或不变</translation>
    </message>
    <message>
        <source>Further rows</source>
        <translation>同单其他行</translation>
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
        <source>New orders</source>
        <translation>新订单</translation>
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
        <source>Sum up purchases</source>
        <translation>汇总消费</translation>
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
        <source>The import has stopped</source>
        <translation>导入停下了</translation>
    </message>
    <message>
        <source>Write the contacts</source>
        <translation>写入客户</translation>
    </message>
    <message>
        <source>Write the orders</source>
        <translation>写入订单</translation>
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
    <message>
        <source>{file} → Orders</source>
        <translation>{file} → 订单</translation>
    </message>
</context>
<context>
    <name>QCoreApplication.Segments</name>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
</context>
<context>
    <name>QrView</name>
    <message>
        <source>No code yet</source>
        <translation>还没有码</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>ReachDialog</name>
    <message>
        <source>As the platform tells it: viewers, not views</source>
        <translation>照平台后台填：人数，不是次数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Whom {name} reached</source>
        <translation>触达 · {name}</translation>
    </message>
</context>
<context>
    <name>ReadingBanner</name>
    <message>
        <source>Open it for writing</source>
        <translation>重新打开来改</translation>
    </message>
    <message>
        <source>This shop&apos;s data can only be read: nothing that you change is kept.</source>
        <translation>这家店的数据现在只能看：改了也存不下来。</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No receipt printer is chosen (Settings &gt; Printers)</source>
        <translation>还没选小票打印机（设置 &gt; 打印机）</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存小票</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Sent to {name}</source>
        <translation>已发给 {name}</translation>
    </message>
    <message>
        <source>Width of the roll</source>
        <translation>纸卷宽度</translation>
    </message>
    <message>
        <source>{name} took nothing. Look whether it is on and has paper.</source>
        <translation>{name} 没有反应，看看是否开机、有没有纸。</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>Member discount</source>
        <translation>会员优惠</translation>
    </message>
    <message>
        <source>More sample goods</source>
        <translation>样品二</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Points now</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>Points of this sale</source>
        <translation>本单积分</translation>
    </message>
    <message>
        <source>Points owed</source>
        <translation>欠分</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>销售小票</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>Refund of</source>
        <translation>原单号</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Sample goods</source>
        <translation>样品一</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Stored value now</source>
        <translation>储值余额</translation>
    </message>
    <message>
        <source>Stored value, bonus</source>
        <translation>储值赠金</translation>
    </message>
    <message>
        <source>Stored value, principal</source>
        <translation>储值本金</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>RecordSaleDialog</name>
    <message>
        <source>Below the floor price: {names}</source>
        <translation>低于最低价：{names}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counts as net sales {net}, received {received}</source>
        <translation>计入销售额 {net}，实收 {received}</translation>
    </message>
    <message>
        <source>Keys alone</source>
        <translation>老客一路敲到底</translation>
    </message>
    <message>
        <source>Member discount {percent} %</source>
        <translation>会员优惠 {percent} %</translation>
    </message>
    <message>
        <source>Member price</source>
        <translation>会员价</translation>
    </message>
    <message>
        <source>No slip is on hold</source>
        <translation>没有挂着的单</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>记一单</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Staff: {name}</source>
        <translation>店员 {name}</translation>
    </message>
    <message>
        <source>What bonus pays neither counts nor earns points</source>
        <translation>赠金付的部分不算、不积分</translation>
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
    <name>RefundDialog</name>
    <message>
        <source>A sum such as 98+70 is fine</source>
        <translation>可以直接输 98+70</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>全部退</translation>
    </message>
    <message>
        <source>Amount at list price ¥</source>
        <translation>按标价退多少（元）</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>按金额退</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>原路退回</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>储值赠金</translation>
    </message>
    <message>
        <source>Goes back to the customer</source>
        <translation>退给客户</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Is taken back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Its share of discounts</source>
        <translation>分摊的优惠</translation>
    </message>
    <message>
        <source>Money goes back by</source>
        <translation>钱怎么退</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不用退钱</translation>
    </message>
    <message>
        <source>Of them expired unused</source>
        <translation>其中已过期没用</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>这单的积分</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>抵扣的积分</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>储值本金</translation>
    </message>
    <message>
        <source>Quantity of {name}</source>
        <translation>{name} 的数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund of {number}</source>
        <translation>退款 · {number}</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>退款 {amount}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Some goods</source>
        <translation>退几样</translation>
    </message>
    <message>
        <source>Tick what comes back</source>
        <translation>勾上退回来的商品</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退什么</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未写名称</translation>
    </message>
    <message>
        <source>nothing so far</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>of {quantity}</source>
        <translation>共 {quantity}</translation>
    </message>
    <message>
        <source>{left} left at list price</source>
        <translation>按标价还可退 {left}</translation>
    </message>
    <message>
        <source>{who} has spent points of this sale: {points} will be owed, and settled by the next earning.</source>
        <translation>{who} 已经用掉了这单的积分：会欠 {points} 分，下次积分时抵上。</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Already a friend in the chat app</source>
        <translation>已经加上好友</translation>
    </message>
    <message>
        <source>At the till</source>
        <translation>门店收银台</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Everybody on duty is full for today: the newcomer stays unassigned unless you choose somebody.</source>
        <translation>值班的人今天都满了：不选人的话，新客先不分配。</translation>
    </message>
    <message>
        <source>Known already: {name}</source>
        <translation>老客户：{name}</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建这个渠道</translation>
    </message>
    <message>
        <source>Nobody is on duty at this hour: the newcomer stays unassigned unless you choose somebody.</source>
        <translation>这个时间没人值班：不选人的话，新客先不分配。</translation>
    </message>
    <message>
        <source>Nobody is on duty here: the newcomer stays unassigned unless you choose somebody.</source>
        <translation>这个渠道没人值班：不选人的话，新客先不分配。</translation>
    </message>
    <message>
        <source>Nobody on duty</source>
        <translation>没人值班</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Register a newcomer</source>
        <translation>登记新客</translation>
    </message>
    <message>
        <source>Register, next one</source>
        <translation>登记，下一位</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The welcome text goes to the clipboard</source>
        <translation>欢迎语会复制到剪贴板</translation>
    </message>
    <message>
        <source>There is no channel yet. Begin with “{name}”?</source>
        <translation>还没有渠道。先建「{name}」？</translation>
    </message>
    <message>
        <source>This channel ended on {day}; newcomers count for it all the same.</source>
        <translation>这个渠道 {day} 已到期；登记的新客仍算它的。</translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation>怎么称呼</translation>
    </message>
    <message>
        <source>Who takes them</source>
        <translation>派给谁</translation>
    </message>
    <message>
        <source>first came by {channel}</source>
        <translation>最早从 {channel} 来</translation>
    </message>
    <message>
        <source>in the trash, comes back</source>
        <translation>在回收站里，登记后取回</translation>
    </message>
    <message>
        <source>looked after by {name}</source>
        <translation>跟进人 {name}</translation>
    </message>
    <message>
        <source>registered here today</source>
        <translation>今天已登记</translation>
    </message>
    <message>
        <source>{name}, on duty</source>
        <translation>{name}（值班）</translation>
    </message>
    <message>
        <source>{name}, the spare</source>
        <translation>{name}（备用）</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>goes to {staff}</source>
        <translation>派给 {staff}</translation>
    </message>
    <message>
        <source>nobody on duty, unassigned</source>
        <translation>没人值班，先不分配</translation>
    </message>
    <message>
        <source>welcome text copied</source>
        <translation>欢迎语已复制</translation>
    </message>
    <message>
        <source>{person} is known already; noted</source>
        <translation>{person} 是老客户，已记下</translation>
    </message>
    <message>
        <source>{person} is known and came back from the trash</source>
        <translation>{person} 是老客户，已从回收站取回</translation>
    </message>
    <message>
        <source>{person} registered</source>
        <translation>{person} 已登记</translation>
    </message>
    <message>
        <source>{person} was registered here today already</source>
        <translation>{person} 今天已经在这里登记过</translation>
    </message>
</context>
<context>
    <name>RehearsalPane</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Adopt these</source>
        <translation>采用新门槛</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>恢复现行</translation>
    </message>
    <message>
        <source>Change a threshold or a multiplier to see whom it would move.</source>
        <translation>改一个门槛或倍数，看看会动到谁。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>From {date} on everybody is moved; who buys before that, at once. Estimated from {days} days.</source>
        <translation>采用后从 {date} 重算时生效；这之前来买的人当场就动。按近 {days} 天估算。</translation>
    </message>
    <message>
        <source>More discount a month</source>
        <translation>每月多优惠</translation>
    </message>
    <message>
        <source>More points a month</source>
        <translation>每月多送积分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数变化</translation>
    </message>
    <message numerus="yes">
        <source>The rules as they are move %n at the next evaluation anyway.</source>
        <translation>
            <numerusform>不改也有 %n 人会在下次重算时变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried out first; nobody is moved</source>
        <translation>先试算，不影响任何客户</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>What it costs a month</source>
        <translation>每月多花多少</translation>
    </message>
    <message>
        <source>What they are worth</source>
        <translation>折合成本</translation>
    </message>
    <message>
        <source>What would a change do?</source>
        <translation>改了会怎样</translation>
    </message>
    <message>
        <source>rules as they are</source>
        <translation>按现行规则</translation>
    </message>
    <message>
        <source>then</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>历史太短，估不出</translation>
    </message>
    <message>
        <source>{before} → {after} ({change})</source>
        <translation>{before} → {after} 人（{change}）</translation>
    </message>
    <message>
        <source>… and on VIP days</source>
        <translation>会员日多优惠</translation>
    </message>
</context>
<context>
    <name>RelationsButton</name>
    <message>
        <source>Is a friend of</source>
        <translation>已是好友</translation>
    </message>
    <message>
        <source>More about this contact</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>No friend of {account} any more</source>
        <translation>不再是{account}的好友</translation>
    </message>
    <message>
        <source>Paste a chat…</source>
        <translation>贴聊天…</translation>
    </message>
    <message>
        <source>They blocked us</source>
        <translation>被拉黑</translation>
    </message>
    <message>
        <source>They deleted us</source>
        <translation>被删除</translation>
    </message>
    <message>
        <source>We removed them</source>
        <translation>我们删的</translation>
    </message>
</context>
<context>
    <name>RemoveRuleDialog</name>
    <message>
        <source>Ctrl+Z brings it back.</source>
        <translation>按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Leave the tags that it has given</source>
        <translation>留着它打上的标签</translation>
    </message>
    <message>
        <source>Nobody has a tag from it now.</source>
        <translation>现在没有人的标签是它打上的。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Remove the rule &apos;{name}&apos;?</source>
        <translation>删除规则「{name}」？</translation>
    </message>
    <message numerus="yes">
        <source>Take them off: %n contact(s)</source>
        <translation>
            <numerusform>一起摘掉：%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of its tags?</source>
        <translation>它打上的标签怎么办？</translation>
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
    <name>Row</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>RuleActs</name>
    <message numerus="yes">
        <source>%n tag(s) put on</source>
        <translation>
            <numerusform>打上 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, {count} taken off</source>
        <translation>，摘掉 {count} 个</translation>
    </message>
    <message>
        <source>Can&apos;t run: {names}</source>
        <translation>跑不了：{names}</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Last change in the history…</source>
        <translation>在历史里看上次变动…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Paste a chat…</source>
        <translation>贴聊天记录…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Run this rule now</source>
        <translation>立即运行这条</translation>
    </message>
    <message>
        <source>Running the rules</source>
        <translation>正在运行规则</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>The rules changed nothing: everybody has what they ask for.</source>
        <translation>没有要改的：该有的标签都有了。</translation>
    </message>
    <message>
        <source>Undo the run of {run}</source>
        <translation>撤销这次运行：{run}</translation>
    </message>
    <message>
        <source>Undo the run of {run} (all its rules)</source>
        <translation>撤销这次运行：{run}（含同时运行的规则）</translation>
    </message>
</context>
<context>
    <name>RuleArguments</name>
    <message>
        <source>(any above the lowest while none is chosen)</source>
        <translation>（不选就是最低等级以上的任何等级）</translation>
    </message>
    <message>
        <source>(any channel while none is chosen)</source>
        <translation>（不选就是任何渠道）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么算命中</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎么流失的</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>命中次数</translation>
    </message>
    <message>
        <source>Kinds of feedback</source>
        <translation>反馈类型</translation>
    </message>
    <message>
        <source>Purchase number</source>
        <translation>第几次消费</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪</translation>
    </message>
    <message>
        <source>With commas</source>
        <translation>逗号隔开</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>and</source>
        <translation>到</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>between</source>
        <translation>时间在</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>for each</source>
        <translation>每命中</translation>
    </message>
    <message>
        <source>from purchase no.</source>
        <translation>第</translation>
    </message>
    <message>
        <source>from ¥</source>
        <translation>从 ¥</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>次</translation>
    </message>
    <message>
        <source>through</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>to ¥</source>
        <translation>到 ¥</translation>
    </message>
    <message>
        <source>whose name holds</source>
        <translation>名字里带</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message numerus="yes">
        <source>%n match now</source>
        <translation>
            <numerusform>现在有 %n 人符合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them don&apos;t have the tag yet</source>
        <translation>
            <numerusform>其中 %n 人还没有这个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would be put on</source>
        <translation>
            <numerusform>会打上 %n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be taken off</source>
        <translation>
            <numerusform>会摘掉 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Days until it is taken off</source>
        <translation>几天后摘掉</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>编辑规则</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>Tags to put on</source>
        <translation>要打上的标签</translation>
    </message>
    <message>
        <source>Tags to take off</source>
        <translation>要摘掉的标签</translation>
    </message>
    <message>
        <source>Take it off again</source>
        <translation>到期就摘掉，</translation>
    </message>
    <message>
        <source>Take it off who no longer fits</source>
        <translation>不再符合就摘掉</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Whenever</source>
        <translation>当</translation>
    </message>
    <message>
        <source>Who is new</source>
        <translation>看还没有的</translation>
    </message>
    <message>
        <source>and take off</source>
        <translation>并摘掉</translation>
    </message>
    <message>
        <source>and who fulfil</source>
        <translation>并且满足</translation>
    </message>
    <message>
        <source>days later</source>
        <translation>天后</translation>
    </message>
    <message>
        <source>then put on</source>
        <translation>就打上</translation>
    </message>
    <message>
        <source>{matched}, {others}</source>
        <translation>{matched}，{others}</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>a birthday is near</source>
        <translation>快过生日时</translation>
    </message>
    <message>
        <source>a certain product is bought</source>
        <translation>买了某种商品</translation>
    </message>
    <message>
        <source>a contact is added</source>
        <translation>有新客户时</translation>
    </message>
    <message>
        <source>a friend is lost</source>
        <translation>好友流失时</translation>
    </message>
    <message>
        <source>a new day begins</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a tag is put on</source>
        <translation>打上标签时</translation>
    </message>
    <message>
        <source>a tier is reached</source>
        <translation>升到某个等级</translation>
    </message>
    <message>
        <source>an order comes to so much</source>
        <translation>一单金额在范围内</translation>
    </message>
    <message>
        <source>and each time after</source>
        <translation>次起，每次都算</translation>
    </message>
    <message>
        <source>and only then</source>
        <translation>次，只算这一次</translation>
    </message>
    <message>
        <source>certain words are met</source>
        <translation>出现关键词时</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>days have passed since they came</source>
        <translation>加入满几天时</translation>
    </message>
    <message>
        <source>details change</source>
        <translation>资料变动时</translation>
    </message>
    <message>
        <source>feedback is given</source>
        <translation>收到反馈时</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>就是</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>notes or pasted chat</source>
        <translation>备注或聊天</translation>
    </message>
    <message>
        <source>pasted chat</source>
        <translation>贴进来的聊天</translation>
    </message>
    <message>
        <source>somebody becomes a friend</source>
        <translation>加上好友时</translation>
    </message>
    <message>
        <source>somebody buys for the nth time</source>
        <translation>客户第几次消费</translation>
    </message>
    <message>
        <source>somebody comes through a channel</source>
        <translation>从渠道来时</translation>
    </message>
    <message>
        <source>they have bought nothing for days</source>
        <translation>多少天没消费</translation>
    </message>
    <message>
        <source>they have said nothing for days</source>
        <translation>几天没说话时</translation>
    </message>
    <message>
        <source>{tags} · can&apos;t run</source>
        <translation>{tags} · 跑不了</translation>
    </message>
    <message>
        <source>{tags} · paused</source>
        <translation>{tags} · 已暂停</translation>
    </message>
    <message>
        <source>{tags} · when {when}</source>
        <translation>{tags} · {when}</translation>
    </message>
    <message>
        <source>{when}: {added} on, {removed} off</source>
        <translation>{when}：打上 {added}，摘掉 {removed}</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n 条在用</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic rules</source>
        <translation>自动规则</translation>
    </message>
    <message>
        <source>Have it</source>
        <translation>打上</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>上次变动</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>No rules yet. A rule puts tags on by itself whenever something happens.</source>
        <translation>还没有规则。规则会在有事发生时自动打标签。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
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
    <name>RulesSide</name>
    <message>
        <source>A condition waits for its value. Fill it in, or take it out.</source>
        <translation>有一个条件还没填完，请填好或去掉。</translation>
    </message>
    <message>
        <source>Fill the rule in to see whom it means.</source>
        <translation>填完整，就能看到有谁符合。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Removing the rule</source>
        <translation>正在删除规则</translation>
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
        <source>Changes count at once; Ctrl+Z undoes them.</source>
        <translation>改了马上生效，Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z undoes it.</source>
        <translation>已保存，Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>SegmentList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find a segment</source>
        <translation>找分群</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>找分群</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建分群</translation>
    </message>
    <message>
        <source>Open in contacts</source>
        <translation>在客户里打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{text}&apos;</source>
        <translation>「{text}」</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>({conditions})</source>
        <translation>（{conditions}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，且</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活跃度</translation>
    </message>
    <message>
        <source>Adding as a friend</source>
        <translation>加好友</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Date of feedback</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>Days with a purchase</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次消费</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Friend of account</source>
        <translation>好友所在账号</translation>
    </message>
    <message>
        <source>Friend since</source>
        <translation>加好友时间</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Friendship ended</source>
        <translation>好友结束时间</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>好友怎么没的</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Kind of channel</source>
        <translation>渠道类型</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>号码类型</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>身份标识</translation>
    </message>
    <message>
        <source>Last day of the membership</source>
        <translation>付费会员到期日</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>最近回复</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>Open complaint</source>
        <translation>未解决投诉</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人信息</translation>
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
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State of feedback</source>
        <translation>反馈状态</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值余额</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag group</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>打标签时间</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>标签来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>These contacts</source>
        <translation>指定客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>WeChat name</source>
        <translation>微信昵称</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>跟进情况</translation>
    </message>
    <message>
        <source>Who: {conditions}.</source>
        <translation>{conditions}。</translation>
    </message>
    <message>
        <source>adding as a friend is not {values}</source>
        <translation>加好友进度不是{values}</translation>
    </message>
    <message>
        <source>adding as a friend is {values}</source>
        <translation>加好友进度是{values}</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>after-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>at least, between two dates</source>
        <translation>两个日期之间至少</translation>
    </message>
    <message>
        <source>at least, in the last days</source>
        <translation>最近几天内至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>at most, between two dates</source>
        <translation>两个日期之间最多</translation>
    </message>
    <message>
        <source>at most, in the last days</source>
        <translation>最近几天内最多</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>being dealt with</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>between</source>
        <translation>在两个日期之间</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>买过</translation>
    </message>
    <message>
        <source>bought in the last days</source>
        <translation>最近几天买过</translation>
    </message>
    <message>
        <source>came through {values}</source>
        <translation>来自渠道{values}</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>did not come through {values}</source>
        <translation>不是来自渠道{values}</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>does not have the tag {values}</source>
        <translation>不含{values}标签</translation>
    </message>
    <message>
        <source>foreign number</source>
        <translation>境外号码</translation>
    </message>
    <message>
        <source>gave feedback: {values}</source>
        <translation>提过{values}</translation>
    </message>
    <message>
        <source>had a paid membership and has none now</source>
        <translation>当过付费会员，现在不是</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>has</source>
        <translation>有</translation>
    </message>
    <message>
        <source>has a birthday in {values}</source>
        <translation>生日在{values}</translation>
    </message>
    <message>
        <source>has a birthday today</source>
        <translation>今天过生日</translation>
    </message>
    <message numerus="yes">
        <source>has a birthday within %n day(s)</source>
        <translation>
            <numerusform>%n 天内过生日</numerusform>
        </translation>
    </message>
    <message>
        <source>has a channel</source>
        <translation>有来源渠道</translation>
    </message>
    <message>
        <source>has a paid membership</source>
        <translation>是付费会员</translation>
    </message>
    <message>
        <source>has a phone number</source>
        <translation>有手机号</translation>
    </message>
    <message>
        <source>has a phone that is a {values}</source>
        <translation>有{values}的号码</translation>
    </message>
    <message>
        <source>has a tag</source>
        <translation>打过标签</translation>
    </message>
    <message>
        <source>has a tag of the group {values}</source>
        <translation>有{values}组的标签</translation>
    </message>
    <message>
        <source>has a tag put on by {values}</source>
        <translation>有标签来自{values}</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>全都有</translation>
    </message>
    <message>
        <source>has an open complaint</source>
        <translation>有未解决投诉</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>包含任一</translation>
    </message>
    <message>
        <source>has at least ¥{values} stored</source>
        <translation>储值余额至少 ¥{values}</translation>
    </message>
    <message>
        <source>has at most ¥{values} stored</source>
        <translation>储值余额最多 ¥{values}</translation>
    </message>
    <message>
        <source>has bought before</source>
        <translation>买过东西</translation>
    </message>
    <message>
        <source>has bought nothing called {values}</source>
        <translation>没买过名字带{values}的商品</translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least %n day(s)</source>
        <translation>
            <numerusform>至少有 %n 天买过东西</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least %n day(s) from {first} to {last}</source>
        <translation>
            <numerusform>{first} 到 {last} 至少有 %n 天买过东西</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least {count} of the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天里至少有 {count} 天买过东西</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most %n day(s)</source>
        <translation>
            <numerusform>最多有 %n 天买过东西</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most %n day(s) from {first} to {last}</source>
        <translation>
            <numerusform>{first} 到 {last} 最多有 %n 天买过东西</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most {count} of the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天里最多有 {count} 天买过东西</numerusform>
        </translation>
    </message>
    <message>
        <source>has bought on {first} to {last} days</source>
        <translation>有 {first} 到 {last} 天买过东西</translation>
    </message>
    <message>
        <source>has bought something called {values}</source>
        <translation>买过名字带{values}的商品</translation>
    </message>
    <message numerus="yes">
        <source>has bought something called {values} in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天买过名字带{values}的商品</numerusform>
        </translation>
    </message>
    <message>
        <source>has bought {values}</source>
        <translation>买过{values}</translation>
    </message>
    <message numerus="yes">
        <source>has bought {values} in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天买过{values}</numerusform>
        </translation>
    </message>
    <message>
        <source>has feedback that is {values}</source>
        <translation>有{values}的反馈</translation>
    </message>
    <message>
        <source>has given feedback</source>
        <translation>提过反馈</translation>
    </message>
    <message>
        <source>has had a paid membership</source>
        <translation>当过付费会员</translation>
    </message>
    <message>
        <source>has never bought</source>
        <translation>从没买过东西</translation>
    </message>
    <message>
        <source>has never given feedback</source>
        <translation>没提过反馈</translation>
    </message>
    <message>
        <source>has never replied</source>
        <translation>从没回复过</translation>
    </message>
    <message>
        <source>has no channel</source>
        <translation>没有来源渠道</translation>
    </message>
    <message>
        <source>has no feedback that is {values}</source>
        <translation>没有{values}的反馈</translation>
    </message>
    <message>
        <source>has no open complaint</source>
        <translation>没有未解决投诉</translation>
    </message>
    <message>
        <source>has no paid membership</source>
        <translation>不是付费会员</translation>
    </message>
    <message>
        <source>has no phone number</source>
        <translation>没有手机号</translation>
    </message>
    <message>
        <source>has no phone that is a {values}</source>
        <translation>没有{values}的号码</translation>
    </message>
    <message>
        <source>has no tag</source>
        <translation>没有任何标签</translation>
    </message>
    <message>
        <source>has no tag of the group {values}</source>
        <translation>没有{values}组的标签</translation>
    </message>
    <message>
        <source>has no tag put on by {values}</source>
        <translation>没有标签来自{values}</translation>
    </message>
    <message>
        <source>has no {values}</source>
        <translation>没有{values}</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>都不含</translation>
    </message>
    <message>
        <source>has not bought {values}</source>
        <translation>没买过{values}</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>有标签</translation>
    </message>
    <message>
        <source>has replied before</source>
        <translation>回复过</translation>
    </message>
    <message>
        <source>has spent at least ¥{count} from {first} to {last}</source>
        <translation>{first} 到 {last} 消费至少 ¥{count}</translation>
    </message>
    <message numerus="yes">
        <source>has spent at least ¥{count} in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天消费至少 ¥{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>has spent at least ¥{values}</source>
        <translation>累计消费至少 ¥{values}</translation>
    </message>
    <message>
        <source>has spent at most ¥{count} from {first} to {last}</source>
        <translation>{first} 到 {last} 消费最多 ¥{count}</translation>
    </message>
    <message numerus="yes">
        <source>has spent at most ¥{count} in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天消费最多 ¥{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>has spent at most ¥{values}</source>
        <translation>累计消费最多 ¥{values}</translation>
    </message>
    <message>
        <source>has spent ¥{first} to ¥{last}</source>
        <translation>累计消费 ¥{first} 到 ¥{last}</translation>
    </message>
    <message>
        <source>has the tag {values}</source>
        <translation>有{values}标签</translation>
    </message>
    <message>
        <source>has the tags {values}</source>
        <translation>同时有{values}标签</translation>
    </message>
    <message>
        <source>has {first} to {last} points</source>
        <translation>有 {first} 到 {last} 积分</translation>
    </message>
    <message>
        <source>has {values}</source>
        <translation>有{values}</translation>
    </message>
    <message>
        <source>has {values} points or fewer</source>
        <translation>有 {values} 积分或更少</translation>
    </message>
    <message>
        <source>has {values} points or more</source>
        <translation>有 {values} 积分或更多</translation>
    </message>
    <message>
        <source>has ¥{first} to ¥{last} stored</source>
        <translation>储值余额 ¥{first} 到 ¥{last}</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in the last days</source>
        <translation>在最近几天</translation>
    </message>
    <message>
        <source>in the month</source>
        <translation>在几月</translation>
    </message>
    <message>
        <source>in the next days</source>
        <translation>在今后几天</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is a friend</source>
        <translation>已加好友</translation>
    </message>
    <message>
        <source>is a friend of {values}</source>
        <translation>是{values}的好友</translation>
    </message>
    <message>
        <source>is a member</source>
        <translation>是会员</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>没填</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>is in the segment {name}</source>
        <translation>在分群{name}里</translation>
    </message>
    <message>
        <source>is in the tier {values}</source>
        <translation>会员等级是{values}</translation>
    </message>
    <message>
        <source>is looked after by nobody</source>
        <translation>没有跟进人</translation>
    </message>
    <message>
        <source>is looked after by somebody</source>
        <translation>有跟进人</translation>
    </message>
    <message>
        <source>is looked after by {values}</source>
        <translation>跟进人是{values}</translation>
    </message>
    <message>
        <source>is no friend</source>
        <translation>没加好友</translation>
    </message>
    <message>
        <source>is no friend of {values}</source>
        <translation>不是{values}的好友</translation>
    </message>
    <message>
        <source>is no member</source>
        <translation>不是会员</translation>
    </message>
    <message>
        <source>is none of {values}</source>
        <translation>不是{values}</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is not in the segment {name}</source>
        <translation>不在分群{name}里</translation>
    </message>
    <message>
        <source>is not in the tier {values}</source>
        <translation>会员等级不是{values}</translation>
    </message>
    <message>
        <source>is not looked after by {values}</source>
        <translation>跟进人不是{values}</translation>
    </message>
    <message>
        <source>is one of {values}</source>
        <translation>是{values}</translation>
    </message>
    <message>
        <source>lacks</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>longer ago than</source>
        <translation>超过…天前</translation>
    </message>
    <message>
        <source>may be contacted</source>
        <translation>没设免打扰</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>must not be contacted</source>
        <translation>设了免打扰</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从没买过</translation>
    </message>
    <message>
        <source>never bought</source>
        <translation>没买过</translation>
    </message>
    <message>
        <source>never gave feedback: {values}</source>
        <translation>没提过{values}</translation>
    </message>
    <message>
        <source>never with this word</source>
        <translation>名字不带这个词</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no friendship ended because {values}</source>
        <translation>好友关系没有因{values}结束过</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>not ({conditions})</source>
        <translation>不满足（{conditions}）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>其他号码</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>so many days ago</source>
        <translation>在…天前</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>spends at least ¥{values} an order</source>
        <translation>客单价至少 ¥{values}</translation>
    </message>
    <message>
        <source>spends at most ¥{values} an order</source>
        <translation>客单价最多 ¥{values}</translation>
    </message>
    <message>
        <source>spends ¥{first} to ¥{last} an order</source>
        <translation>客单价 ¥{first} 到 ¥{last}</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>the friendship ended because {values}</source>
        <translation>好友关系因{values}结束过</translation>
    </message>
    <message>
        <source>they blocked us</source>
        <translation>对方拉黑</translation>
    </message>
    <message>
        <source>they deleted us</source>
        <translation>对方删除</translation>
    </message>
    <message>
        <source>was a friend and is no more</source>
        <translation>加过好友、现在不是了</translation>
    </message>
    <message>
        <source>was a friend at some time</source>
        <translation>加过好友</translation>
    </message>
    <message numerus="yes">
        <source>was added in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天加的</numerusform>
        </translation>
    </message>
    <message>
        <source>was brought by nobody</source>
        <translation>没有推荐人</translation>
    </message>
    <message>
        <source>was brought by somebody</source>
        <translation>有推荐人</translation>
    </message>
    <message>
        <source>was brought by {values}</source>
        <translation>由{values}推荐</translation>
    </message>
    <message numerus="yes">
        <source>was given the tag {values} in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天打上了{values}标签</numerusform>
        </translation>
    </message>
    <message>
        <source>was in the import {values}</source>
        <translation>在导入批次{values}里</translation>
    </message>
    <message>
        <source>was not brought by {values}</source>
        <translation>不是由{values}推荐</translation>
    </message>
    <message>
        <source>was not in the import {values}</source>
        <translation>不在导入批次{values}里</translation>
    </message>
    <message>
        <source>was once</source>
        <translation>曾经是</translation>
    </message>
    <message numerus="yes">
        <source>was tagged in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天打过标签</numerusform>
        </translation>
    </message>
    <message>
        <source>we removed them</source>
        <translation>我们删除</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>心愿</translation>
    </message>
    <message>
        <source>with any tag, in the last days</source>
        <translation>打了任一标签，在最近几天</translation>
    </message>
    <message>
        <source>with these tags, in the last days</source>
        <translation>打了这些标签，在最近几天</translation>
    </message>
    <message>
        <source>with this word</source>
        <translation>名字带这个词</translation>
    </message>
    <message>
        <source>with this word, in the last days</source>
        <translation>最近几天买过带这个词的</translation>
    </message>
    <message>
        <source>within days</source>
        <translation>在几天内</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{field} after {values}</source>
        <translation>{field}晚于 {values}</translation>
    </message>
    <message>
        <source>{field} before {values}</source>
        <translation>{field}早于 {values}</translation>
    </message>
    <message>
        <source>{field} contains {values}</source>
        <translation>{field}里有{values}</translation>
    </message>
    <message>
        <source>{field} does not contain {values}</source>
        <translation>{field}里没有{values}</translation>
    </message>
    <message>
        <source>{field} from {first} to {last}</source>
        <translation>{field}在 {first} 到 {last} 之间</translation>
    </message>
    <message numerus="yes">
        <source>{field} in the last %n day(s)</source>
        <translation>
            <numerusform>{field}在最近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in the next %n day(s)</source>
        <translation>
            <numerusform>{field}在今后 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} is at least {values}</source>
        <translation>{field}不小于 {values}</translation>
    </message>
    <message>
        <source>{field} is at most {values}</source>
        <translation>{field}不大于 {values}</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}为空</translation>
    </message>
    <message>
        <source>{field} is filled in</source>
        <translation>填了{field}</translation>
    </message>
    <message>
        <source>{field} is not {values}</source>
        <translation>{field}不是{values}</translation>
    </message>
    <message>
        <source>{field} is {values}</source>
        <translation>{field}是{values}</translation>
    </message>
    <message numerus="yes">
        <source>{field} more than %n day(s) ago</source>
        <translation>
            <numerusform>{field}在 %n 天以前</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} {first} to {last} days ago</source>
        <translation>{field}在 {first} 到 {last} 天前</translation>
    </message>
    <message>
        <source>{field}: no</source>
        <translation>{field}为否</translation>
    </message>
    <message>
        <source>{field}: yes</source>
        <translation>{field}为是</translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个分群</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe whom you mean, such as who was added in the last 30 days and likes fruit. The group keeps itself up to date.</source>
        <translation>说清要找哪些人，比如最近 30 天加的、爱吃水果的。名单会自己更新。</translation>
    </message>
    <message>
        <source>Everybody: there is no condition yet.</source>
        <translation>还没有条件，就是所有客户。</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建分群</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>还没有分群</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>分群改名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存分群</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message numerus="yes">
        <source>%n more purchase(s) to {tier}</source>
        <translation>
            <numerusform>再来 %n 次升{tier}</numerusform>
        </translation>
    </message>
    <message>
        <source>A sale of {amount} leads to {tier}</source>
        <translation>一单满 {amount} 升{tier}</translation>
    </message>
    <message>
        <source>Reaches {tier}</source>
        <translation>这单后升到{tier}</translation>
    </message>
    <message>
        <source>{amount} more to {tier}</source>
        <translation>再消费 {amount} 升{tier}</translation>
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
    <name>Several</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表里找</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message numerus="yes">
        <source>%n of {most} people pay with it</source>
        <translation>
            <numerusform>{most} 人里已有 %n 人共用</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each sale names who bought; the money comes from this balance.</source>
        <translation>每一单都记下是谁买的，钱从这份余额扣。</translation>
    </message>
    <message>
        <source>Let them pay with it</source>
        <translation>让这位共用</translation>
    </message>
    <message>
        <source>Share a balance</source>
        <translation>亲友共用余额</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>移出{name}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} 起</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已存好：{name}</translation>
    </message>
    <message>
        <source>The numbers stand in full; that it was opened stands in History.</source>
        <translation>号码是完整的；打开这张表已记入历史。</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it on?</source>
        <translation>打印机没有反应，看看开了没有。</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Counted alike. Lists, segments and rules follow at once.</source>
        <translation>算法一样。名单、分群和规则马上跟着变。</translation>
    </message>
    <message>
        <source>Days since the last purchase; who never bought, since they were added.</source>
        <translation>从最近一次消费算起；没买过的从添加那天算起。</translation>
    </message>
    <message>
        <source>Dormant after</source>
        <translation>超过几天算沉睡</translation>
    </message>
    <message>
        <source>Holds for numbers typed or imported from now on.</source>
        <translation>从现在起输入或导入的号码按这里算。</translation>
    </message>
    <message>
        <source>Lost after</source>
        <translation>超过几天算流失</translation>
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
        <source>Opening hours</source>
        <translation>营业时间</translation>
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
        <source>Stands at the foot of posters.</source>
        <translation>印在海报下方。</translation>
    </message>
    <message>
        <source>Stands behind the address, as typed here.</source>
        <translation>跟在地址后面，照这里写的印。</translation>
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
    <message>
        <source>daily 8:00–22:00</source>
        <translation>每天 8:00–22:00</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Adding friends</source>
        <translation>加好友</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换人</translation>
    </message>
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
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Copy the verification text</source>
        <translation>复制验证语</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <source>Feedback, duplicates</source>
        <translation>反馈、查重</translation>
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
        <source>In the tree of tags</source>
        <translation>在标签树里</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move up, down</source>
        <translation>上移、下移</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Next step; on a row its amount</source>
        <translation>下一步；在某一行上改金额</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Pick products</source>
        <translation>选商品</translation>
    </message>
    <message>
        <source>Previous, next contact</source>
        <translation>上一位、下一位</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>Put the slip on hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>记一单</translation>
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
        <source>Register a newcomer</source>
        <translation>登记新客</translation>
    </message>
    <message>
        <source>Rename, colour</source>
        <translation>改名、换颜色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Skip this pair</source>
        <translation>跳过这一对</translation>
    </message>
    <message>
        <source>Slips on hold</source>
        <translation>看挂单</translation>
    </message>
    <message>
        <source>Solved; merge this pair</source>
        <translation>标为已解决；合并这一对</translation>
    </message>
    <message>
        <source>Switch a discount or payment, in step ③</source>
        <translation>第③步：开关优惠和付款</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>退回上一个</translation>
    </message>
    <message>
        <source>The same while typing</source>
        <translation>正在输入时也行</translation>
    </message>
    <message>
        <source>The same, from anywhere</source>
        <translation>同上，在哪都行</translation>
    </message>
    <message>
        <source>The tabs, from the left</source>
        <translation>从左数第几个标签页</translation>
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
    <message>
        <source>What came of it; then the next</source>
        <translation>记下结果，到下一位</translation>
    </message>
    <message>
        <source>While recording a sale</source>
        <translation>记一单时</translation>
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
    <name>SideBySide</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation>{day} 建</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>合并后</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>都留</translation>
    </message>
    <message>
        <source>Each line can be changed</source>
        <translation>可以逐项改</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>并进来</translation>
    </message>
    <message>
        <source>Other IDs</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右对照</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>左右对调</translation>
    </message>
    <message>
        <source>The newest value that is not empty is taken</source>
        <translation>每项默认取最新的非空值</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>换另一位留下</translation>
    </message>
    <message numerus="yes">
        <source>two of %n</source>
        <translation>
            <numerusform>共 %n 位，先看两位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>储值赠金</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>退款记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Give to a customer…</source>
        <translation>归到客户名下…</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Member discount</source>
        <translation>会员优惠</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>不用付款</translation>
    </message>
    <message>
        <source>Off ¥</source>
        <translation>优惠 ¥</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>抵扣的积分</translation>
    </message>
    <message>
        <source>Price ¥</source>
        <translation>标价 ¥</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>储值本金</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>退款单 {number}</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Sale {number}</source>
        <translation>销售单 {number}</translation>
    </message>
    <message>
        <source>Staff: {name}</source>
        <translation>店员 {name}</translation>
    </message>
    <message>
        <source>Taken off by hand</source>
        <translation>手动优惠</translation>
    </message>
    <message>
        <source>This order was imported ({source}, {number}). What comes back is imported too.</source>
        <translation>这是导入的订单（{source}，{number}），退款也要从那边导入。</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未写名称</translation>
    </message>
    <message>
        <source>a part came back</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>all came back</source>
        <translation>已全退</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>of sale {number}</source>
        <translation>原单 {number}</translation>
    </message>
</context>
<context>
    <name>Sold</name>
    <message>
        <source>+{points} points</source>
        <translation>+{points} 分</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Refunded: {amount} of {number}</source>
        <translation>已退款 {amount} · 原单 {number}</translation>
    </message>
    <message>
        <source>Sold: {amount} · {who}</source>
        <translation>已记一单 {amount} · {who}</translation>
    </message>
    <message>
        <source>now {tier}</source>
        <translation>升到{tier}</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>{name} took no receipt. Look whether it is on and has paper.</source>
        <translation>{name} 没有打出小票，看看是否开机、有没有纸。</translation>
    </message>
</context>
<context>
    <name>SpentBetween</name>
    <message>
        <source>From ¥</source>
        <translation>从 ¥</translation>
    </message>
    <message>
        <source>To ¥</source>
        <translation>到 ¥</translation>
    </message>
</context>
<context>
    <name>SplitPopup</name>
    <message>
        <source>All of it</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>Receive {total} in several ways</source>
        <translation>{total} 分几种方式收</translation>
    </message>
    <message>
        <source>The other {amount}: {kind}</source>
        <translation>其余 {amount}：{kind}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>多了 {amount}</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>A day: dealt · warning from · never more than</source>
        <translation>每天：排几个 · 提醒线 · 红线</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Back to the pool after days</source>
        <translation>几天回到未分配</translation>
    </message>
    <message>
        <source>Daily cap</source>
        <translation>每天上限</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>离店</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>新店员的名字</translation>
    </message>
    <message>
        <source>New staff</source>
        <translation>新店员</translation>
    </message>
    <message>
        <source>Open work</source>
        <translation>手上任务</translation>
    </message>
    <message>
        <source>Request without an answer: remind after days</source>
        <translation>申请没回应，几天提醒</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Staff and accounts</source>
        <translation>店员与账号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>When they leave, %n open task(s) go back to the pool.</source>
        <translation>
            <numerusform>离店后，手上的 %n 个任务会回到未分配。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who works here, and with which chat accounts they add customers. Who leaves stays in History.</source>
        <translation>谁在店里，用哪些账号加客户。离店的人，历史里还留着。</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>回来上班</translation>
    </message>
    <message>
        <source>Write 1 to 365.</source>
        <translation>填 1 到 365。</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离店</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>在店</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Assistant</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Personal account</source>
        <translation>个人号</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
</context>
<context>
    <name>StarterDialog</name>
    <message>
        <source> · only one per contact</source>
        <translation> · 每人只能有一个</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n 个渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n 个等级</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it.</source>
        <translation>Ctrl+Z 能撤销。</translation>
    </message>
    <message>
        <source>Member tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>这些都已经有了</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Starter library</source>
        <translation>行业起步包</translation>
    </message>
    <message>
        <source>Tags, channels and member tiers as shops of your trade have them. Keep what fits, change or delete the rest.</source>
        <translation>同行常用的标签、渠道和会员等级。合适的留着，其余的随便改、随便删。</translation>
    </message>
    <message>
        <source>Take over {what}</source>
        <translation>加入 {what}</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>用这一套</translation>
    </message>
    <message>
        <source>The channels and their welcome texts too</source>
        <translation>渠道和欢迎语也要</translation>
    </message>
    <message>
        <source>The member tiers and their benefits too</source>
        <translation>会员等级和权益也要</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n 页已送打印</numerusform>
        </translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Press an entry to see how it came about; a balance is always the sum of its entries.</source>
        <translation>点任何一笔看它怎么来的；余额永远等于上面各笔之和。</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>打印对账单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>存对账单</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已存好：{name}</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Statement of {name}</source>
        <translation>{name}的对账单</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it on?</source>
        <translation>打印机没接收。它开着吗？</translation>
    </message>
    <message>
        <source>This customer is not there any more.</source>
        <translation>这位客户已经不在了。</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Two copies, one is signed; phones are masked on paper too</source>
        <translation>两联，客户签一联；手机号印出来也隐藏中间 4 位</translation>
    </message>
    <message>
        <source>principal {principal} + bonus {bonus}</source>
        <translation>本金 {principal} + 赠金 {bonus}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} 起</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>打到{time}</translation>
    </message>
    <message numerus="yes">
        <source>with %n merged contact(s)</source>
        <translation>
            <numerusform>含合并进来的 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>worth {amount}</source>
        <translation>可抵 {amount}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{points} are owed</source>
        <translation>欠分 {points}</translation>
    </message>
    <message>
        <source>{tier}, until {date}</source>
        <translation>{tier}，到 {date}</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source> · by {name}</source>
        <translation> · {name}用</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Back to the bonus, as it was paid</source>
        <translation>按原单的付法退回赠金</translation>
    </message>
    <message>
        <source>Back to the principal, as it was paid</source>
        <translation>按原单的付法退回本金</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance then</source>
        <translation>当时余额</translation>
    </message>
    <message>
        <source>Balance ¥</source>
        <translation>余额 ¥</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Bonus of the shop</source>
        <translation>店里送</translation>
    </message>
    <message>
        <source>Bonus taken off</source>
        <translation>冲销赠金</translation>
    </message>
    <message>
        <source>Bonus ¥</source>
        <translation>赠金 ¥</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Came back, at list price</source>
        <translation>退回商品，原价</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Changed by hand: {text}</source>
        <translation>改成：{text}</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手动优惠</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>First sold: {text}</source>
        <translation>原单 {text}</translation>
    </message>
    <message>
        <source>For the shop&apos;s reasons: balance × paid ÷ (paid + bonus)</source>
        <translation>店里的原因：余额 × 已付 ÷（已付 + 赠金）</translation>
    </message>
    <message>
        <source>Gift charged</source>
        <translation>扣礼品</translation>
    </message>
    <message>
        <source>Gift: {text}</source>
        <translation>礼品：{text}</translation>
    </message>
    <message>
        <source>Given back in other ways</source>
        <translation>其他方式退</translation>
    </message>
    <message>
        <source>Goods at list price</source>
        <translation>商品原价</translation>
    </message>
    <message>
        <source>Goods back {number}</source>
        <translation>退货 #{number}</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Held for good</source>
        <translation>长期有效的</translation>
    </message>
    <message>
        <source>Held until {text}</source>
        <translation>有效到 {text} 的</translation>
    </message>
    <message>
        <source>Merged with another contact</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>On the customer&apos;s wish: paid − used at full price</source>
        <translation>客户自己要退：已付 − 用掉的按原价</translation>
    </message>
    <message>
        <source>Paid + bonus</source>
        <translation>已付 + 赠金</translation>
    </message>
    <message>
        <source>Paid back {number}</source>
        <translation>退款 #{number}</translation>
    </message>
    <message>
        <source>Paid from the bonus</source>
        <translation>储值赠金付</translation>
    </message>
    <message>
        <source>Paid from the principal</source>
        <translation>储值本金付</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Paid in other ways</source>
        <translation>其他方式付</translation>
    </message>
    <message>
        <source>Paid in since the last payout</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid in: {text}</source>
        <translation>{text}充值</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>退出去</translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points expired</source>
        <translation>积分过期</translation>
    </message>
    <message>
        <source>Principal taken off</source>
        <translation>冲销本金</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>本金 ¥</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Sale {number}</source>
        <translation>消费 #{number}</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值</translation>
    </message>
    <message>
        <source>The shop closes: balance × paid ÷ (paid + bonus)</source>
        <translation>闭店：余额 × 已付 ÷（已付 + 赠金）</translation>
    </message>
    <message>
        <source>Tier discount</source>
        <translation>等级折扣</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To the balance</source>
        <translation>进余额</translation>
    </message>
    <message>
        <source>Topped up {number}</source>
        <translation>充值 #{number}</translation>
    </message>
    <message>
        <source>Undone since, by an entry of its own</source>
        <translation>后来撤销了，另有一笔</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Used, at full price</source>
        <translation>用掉的按原价</translation>
    </message>
    <message>
        <source>What had been undone was done again</source>
        <translation>把撤销的又做了回来</translation>
    </message>
    <message>
        <source>What it did was turned back</source>
        <translation>把原来那笔退了回去</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>With the same discounts</source>
        <translation>同样打折</translation>
    </message>
    <message>
        <source>Within 7 days, nothing used: all is paid back</source>
        <translation>7 天内一分没用：全额退</translation>
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
    <message>
        <source>Who is at the counter: press to switch</source>
        <translation>现在谁在柜台，点一下切换</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Open in contacts</source>
        <translation>在客户里打开</translation>
    </message>
    <message>
        <source>{tier}: {people}, {threshold}</source>
        <translation>{tier}：{people}，{threshold}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从多少起</translation>
    </message>
    <message>
        <source>Grace (days)</source>
        <translation>宽限（天）</translation>
    </message>
    <message>
        <source>Holds (days, 0 = for good)</source>
        <translation>有效（天，0 = 一直）</translation>
    </message>
    <message>
        <source>Kept with</source>
        <translation>保级要</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On the VIP day (%)</source>
        <translation>会员日付（%）</translation>
    </message>
    <message>
        <source>Pays of the price (%)</source>
        <translation>付原价的（%）</translation>
    </message>
    <message>
        <source>Points, times</source>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>凭什么升</translation>
    </message>
    <message>
        <source>When it is not kept</source>
        <translation>没保住时</translation>
    </message>
    <message>
        <source>Window (days, 0 = ever)</source>
        <translation>统计多少天（0 = 一直）</translation>
    </message>
    <message>
        <source>growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>单</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
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
    <name>StepsCard</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>At the same time: {what}</source>
        <translation>同时：{what}</translation>
    </message>
    <message>
        <source>How this entry came about</source>
        <translation>这一笔怎么来的</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>还没选哪一笔。</translation>
    </message>
    <message>
        <source>Open the slip</source>
        <translation>打开原单</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
</context>
<context>
    <name>StockDialog</name>
    <message>
        <source>How much came</source>
        <translation>来了多少</translation>
    </message>
    <message>
        <source>How much is there</source>
        <translation>实际有多少</translation>
    </message>
    <message>
        <source>How much went</source>
        <translation>少了多少</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Stock of {name}</source>
        <translation>{name} 的库存</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>怎么变的</translation>
    </message>
    <message>
        <source>{count} in stock by the books</source>
        <translation>账上库存 {count}</translation>
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
        <translation>可以查找、查看，不能改。</translation>
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
        <translation>只看不改</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
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
    <name>StoredBook</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Balance ¥</source>
        <translation>余额 ¥</translation>
    </message>
    <message>
        <source>Bonus ¥</source>
        <translation>赠金 ¥</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>谁用的</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Goods back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Last moved</source>
        <translation>最近动过</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Principal ¥</source>
        <translation>本金 ¥</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>原单</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Whose balance</source>
        <translation>谁的余额</translation>
    </message>
</context>
<context>
    <name>StoredCard</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the packages of stored value</source>
        <translation>编辑储值套餐</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>No package yet: any amount can be paid in, without a bonus.</source>
        <translation>还没有套餐：充多少都行，不送赠金。</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Rules of stored value</source>
        <translation>储值规则</translation>
    </message>
    <message>
        <source>Spent in this order</source>
        <translation>扣款顺序</translation>
    </message>
    <message>
        <source>Stored value of all customers</source>
        <translation>全店储值余额</translation>
    </message>
    <message>
        <source>bonus, then principal</source>
        <translation>先赠金后本金</translation>
    </message>
    <message>
        <source>by the reason, three formulas</source>
        <translation>按原因，三种算法</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>principal {principal} · bonus {bonus}</source>
        <translation>本金 {principal} · 赠金 {bonus}</translation>
    </message>
    <message>
        <source>principal, then bonus</source>
        <translation>先本金后赠金</translation>
    </message>
    <message>
        <source>{have}, {idle}</source>
        <translation>{have}，{idle}</translation>
    </message>
</context>
<context>
    <name>StoredValue</name>
    <message>
        <source>no bonus</source>
        <translation>不送</translation>
    </message>
    <message>
        <source>plus {extras}</source>
        <translation>送 {extras}</translation>
    </message>
    <message>
        <source>{tier} for {days} days</source>
        <translation>{tier} {days} 天</translation>
    </message>
</context>
<context>
    <name>StoredValuePage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Bonus held</source>
        <translation>客户手里的赠金</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>选客户</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Movements of stored value</source>
        <translation>储值流水</translation>
    </message>
    <message>
        <source>Nobody has left a balance unused for so long</source>
        <translation>没有谁的余额放了这么久没用</translation>
    </message>
    <message>
        <source>None of these in this period</source>
        <translation>这段时间没有这一类</translation>
    </message>
    <message>
        <source>Nothing moved in this period</source>
        <translation>这段时间没有流水</translation>
    </message>
    <message>
        <source>Paid back, this period</source>
        <translation>本期退款</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>退储值</translation>
    </message>
    <message>
        <source>Principal held</source>
        <translation>客户手里的本金</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Show this year</source>
        <translation>看今年</translation>
    </message>
    <message>
        <source>Spent, this period</source>
        <translation>本期消费</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Stored value begins with a top-up: choose a customer, then press Top up</source>
        <translation>储值从充值开始：选一位客户，点「充值」</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Topped up, this period</source>
        <translation>本期充值</translation>
    </message>
    <message>
        <source>Unused for {n} days</source>
        <translation>{n} 天没用</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>only the newest {n} are shown</source>
        <translation>只显示最近 {n} 笔</translation>
    </message>
    <message>
        <source>{n} unused for {days} days</source>
        <translation>{days} 天没用的 {n} 位</translation>
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
        <source>%n contact(s) got {points} points for them.</source>
        <translation>
            <numerusform>给了 %n 位客户 {points} 积分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) wait under Add friends.</source>
        <translation>
            <numerusform>%n 位客户排进了「加好友」。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more order(s) without a change</source>
        <translation>
            <numerusform>另有 %n 笔没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more without a change</source>
        <translation>
            <numerusform>另有 %n 位没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of staff are not known: kept as text.</source>
        <translation>
            <numerusform>%n 个跟进人店员里没有：先存成文字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>新建 %n 个渠道：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have two tags of a group that allows one: the last counts.</source>
        <translation>
            <numerusform>%n 行在只能选一个的标签组里写了两个：按最后一个算。</numerusform>
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
        <source>Being taken back</source>
        <translation>正在撤回</translation>
    </message>
    <message>
        <source>Can be undone later too; the orders and what they earned go together</source>
        <translation>以后也能撤销：订单和它们得的积分一起撤掉</translation>
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
        <source>From {source}: {net} yuan after refunds.</source>
        <translation>来自{source}：扣掉退款共 {net} 元。</translation>
    </message>
    <message>
        <source>Further rows</source>
        <translation>同单其他行</translation>
    </message>
    <message>
        <source>Import done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>看一看…</translation>
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
        <source>More refunded</source>
        <translation>多退了款</translation>
    </message>
    <message>
        <source>New</source>
        <comment>how many rows were</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
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
        <source>Orders imported</source>
        <translation>订单导入好了</translation>
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
        <source>See whose they are</source>
        <translation>看是哪些客户</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>The list says more than who people are</source>
        <translation>名单里还有别的</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>正在导入</translation>
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
        <source>Undone</source>
        <translation>已撤销</translation>
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
        <source>of known people {matched}, walk-ins {walk_ins}</source>
        <translation>认出客户 {matched} 笔，散客 {walk_ins} 笔</translation>
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
    <name>TagDialog</name>
    <message>
        <source>As its group</source>
        <translation>跟标签组一样</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Make the tag</source>
        <translation>建标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag group</source>
        <translation>标签组</translation>
    </message>
</context>
<context>
    <name>TagPane</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation>修改标签组</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>选一个标签</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>删除标签组</translation>
    </message>
    <message>
        <source>Delete the tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>How it got on</source>
        <translation>怎么打上的</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Net sales, last 30 days</source>
        <translation>近 30 天销售额</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Nobody has it yet</source>
        <translation>还没有人有这个标签</translation>
    </message>
    <message>
        <source>Often together with</source>
        <translation>常一起出现</translation>
    </message>
    <message>
        <source>People, last 12 weeks</source>
        <translation>近 12 周人数</translation>
    </message>
    <message>
        <source>Rename or colour the tag</source>
        <translation>改名或换颜色</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n contact(s)</source>
        <translation>
            <numerusform>查看这 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag group</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>of these with an end date</source>
        <translation>其中会到期</translation>
    </message>
    <message>
        <source>only one per contact</source>
        <translation>每人只能有一个</translation>
    </message>
    <message>
        <source>{amount} a head</source>
        <translation>人均 {amount}</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>占 {share}</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Find a tag</source>
        <translation>找标签</translation>
    </message>
    <message>
        <source>How long the tag holds</source>
        <translation>标签有效多久</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新标签「{name}」</translation>
    </message>
    <message>
        <source>On already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation>输入标签</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>有效 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>for good</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>{group} · one only</source>
        <translation>{group} · 只能有一个</translation>
    </message>
    <message>
        <source>“{new}” replaces other tags of {group}.</source>
        <translation>「{new}」会换掉「{group}」里的其他标签。</translation>
    </message>
    <message>
        <source>“{new}” replaces “{old}”.</source>
        <translation>「{new}」会换掉「{old}」。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Auto-tag rule</source>
        <translation>自动规则</translation>
    </message>
    <message>
        <source>Bakery and tea</source>
        <translation>烘焙茶饮</translation>
    </message>
    <message>
        <source>Beauty and hair</source>
        <translation>美业</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>店员手动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>Fruit</source>
        <translation>水果</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金黄</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>玉绿</translation>
    </message>
    <message>
        <source>Merged contacts</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Mother and child</source>
        <translation>母婴</translation>
    </message>
    <message>
        <source>Other shops</source>
        <translation>其他门店</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>梅紫</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>餐饮</translation>
    </message>
    <message>
        <source>Slate blue</source>
        <translation>灰蓝</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>未分组</translation>
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
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing tags</source>
        <translation>正在改标签</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Starter library…</source>
        <translation>行业起步包…</translation>
    </message>
    <message>
        <source>Tags say who likes what, where people came from and what to mind. Begin with what shops of your trade use, or make your own.</source>
        <translation>标签记着谁爱买什么、从哪里来、要留意什么。可以先用同行常用的一套，也可以自己建。</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>0 = any number</source>
        <translation>0 = 不限</translation>
    </message>
    <message>
        <source>0 = no streak</source>
        <translation>0 = 不算连续</translation>
    </message>
    <message>
        <source>At most a day</source>
        <translation>每天最多几次</translation>
    </message>
    <message>
        <source>At most a month</source>
        <translation>每月最多几次</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>连续几天</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>Points each time</source>
        <translation>每次几分</translation>
    </message>
    <message>
        <source>WeChat&apos;s rules forbid rewards for sharing links and posts; accounts are blocked for it. Off unless you decide otherwise.</source>
        <translation>微信规定不许用奖励诱导转发分享，会封号。默认关着，要不要开你来定。</translation>
    </message>
    <message>
        <source>… earn so many more</source>
        <translation>……多送几分</translation>
    </message>
</context>
<context>
    <name>TasksDialog</name>
    <message>
        <source>Add a task of your own</source>
        <translation>加一个自己的任务</translation>
    </message>
    <message>
        <source>Change &apos;{name}&apos;</source>
        <translation>改「{name}」</translation>
    </message>
    <message>
        <source>Changes act at once; Ctrl+Z undoes them.</source>
        <translation>改了马上生效；Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tasks that earn points</source>
        <translation>赚积分的任务</translation>
    </message>
    <message>
        <source>every {days} days in a row {points} more</source>
        <translation>每连续 {days} 天多送 {points} 分</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Filled in when copied: {fields}</source>
        <translation>复制时自动填上：{fields}</translation>
    </message>
    <message>
        <source>Nothing is known for {field}</source>
        <translation>{field} 没有对应的内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>第 {n} 条</translation>
    </message>
    <message>
        <source>Verification texts</source>
        <translation>验证语</translation>
    </message>
</context>
<context>
    <name>TierPart</name>
    <message>
        <source> · locked: {reason}</source>
        <translation> · 已锁定：{reason}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock it too, or the next evaluation lifts them again</source>
        <translation>同时锁定，不然下次重算又会升回去</translation>
    </message>
    <message>
        <source>Never moved.</source>
        <translation>没变过。</translation>
    </message>
    <message>
        <source>No rule moves them any more</source>
        <translation>锁定后规则不再动它</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Until (date)</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>{tier} until {date}</source>
        <translation>{tier}，到 {date}</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later, when their time is over</source>
        <translation>
            <numerusform>%n 人到期后会降</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>会员 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unused for 90 days</source>
        <translation>
            <numerusform>90 天没用的 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points short</source>
        <translation>
            <numerusform>还差 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) to {tier}</source>
        <translation>
            <numerusform>再来 %n 单到{tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a day</source>
        <translation>
            <numerusform>每天 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a month</source>
        <translation>
            <numerusform>每月 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to {tier}</source>
        <translation>
            <numerusform>%n 到{tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a balance</source>
        <translation>
            <numerusform>有余额 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point a yuan</source>
        <translation>消费 1 元积 1 分</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>月卡</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>季卡</translation>
    </message>
    <message>
        <source>A trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>年卡</translation>
    </message>
    <message>
        <source>At most of a slip</source>
        <translation>单笔最多抵</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Daily check-in</source>
        <translation>每日签到</translation>
    </message>
    <message>
        <source>Down to what fits</source>
        <translation>降到够得上的一级</translation>
    </message>
    <message>
        <source>Every day {off}</source>
        <translation>每天{off}</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>For life</source>
        <translation>终身</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Growth value</source>
        <translation>成长值</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>玉色</translation>
    </message>
    <message>
        <source>Member price</source>
        <translation>会员价</translation>
    </message>
    <message>
        <source>Offline experience</source>
        <translation>线下体验</translation>
    </message>
    <message>
        <source>On a birthday</source>
        <translation>生日当天</translation>
    </message>
    <message>
        <source>On reaching it</source>
        <translation>升级礼</translation>
    </message>
    <message>
        <source>One slip</source>
        <translation>单笔</translation>
    </message>
    <message>
        <source>One step down</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Only by a paid membership</source>
        <translation>只能付费开通</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Pay ¥{amount}</source>
        <translation>充 ¥{amount}</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>梅色</translation>
    </message>
    <message>
        <source>Post with a picture</source>
        <translation>晒图</translation>
    </message>
    <message>
        <source>Priority goods</source>
        <translation>优先留货</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看是谁</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Share with friends</source>
        <translation>转发分享</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板蓝</translation>
    </message>
    <message>
        <source>Slips in the window</source>
        <translation>期内单数</translation>
    </message>
    <message>
        <source>Spent in the window</source>
        <translation>期内消费</translation>
    </message>
    <message>
        <source>Stays for good</source>
        <translation>不降级</translation>
    </message>
    <message>
        <source>They hold</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>VIP day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>VIP day of the month</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>VIP day {off}</source>
        <translation>会员日 {off}</translation>
    </message>
    <message>
        <source>a gift for points</source>
        <translation>积分换的</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>每季</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>begins later</source>
        <translation>还没开始</translation>
    </message>
    <message>
        <source>brought along</source>
        <translation>期初带来</translation>
    </message>
    <message>
        <source>by a paid membership</source>
        <translation>付费开通</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message numerus="yes">
        <source>day %n in a row</source>
        <translation>
            <numerusform>连续第 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>day {n}, times {times}</source>
        <translation>每月 {n} 日，{times} 倍</translation>
    </message>
    <message>
        <source>days of a gift ended</source>
        <translation>积分换的天数到了</translation>
    </message>
    <message>
        <source>days of a top-up ended</source>
        <translation>充值送的天数到了</translation>
    </message>
    <message>
        <source>did not keep it</source>
        <translation>没保住</translation>
    </message>
    <message>
        <source>everybody begins here</source>
        <translation>人人都从这里开始</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>from {n} slips</source>
        <translation>满 {n} 单</translation>
    </message>
    <message>
        <source>from {n} slips in {days} days</source>
        <translation>{days} 天内满 {n} 单</translation>
    </message>
    <message>
        <source>gave back what had reached it</source>
        <translation>退了升级那一单</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>growth from {n}</source>
        <translation>成长值 {n} 起</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>一共</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>入会</translation>
    </message>
    <message>
        <source>kept it</source>
        <translation>保级</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>merged with another contact</source>
        <translation>和另一位合并</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>one slip from ¥{amount}</source>
        <translation>单笔满 ¥{amount}</translation>
    </message>
    <message>
        <source>one slip of ¥{amount} to {tier}</source>
        <translation>单笔 ¥{amount} 到{tier}</translation>
    </message>
    <message>
        <source>paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>paid membership ended</source>
        <translation>付费会员到期</translation>
    </message>
    <message>
        <source>reached it</source>
        <translation>达到门槛</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>times {times}</source>
        <translation>{times} 倍</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>until {date} each year</source>
        <translation>每年 {date} 清零</translation>
    </message>
    <message>
        <source>with a top-up</source>
        <translation>充值送的</translation>
    </message>
    <message>
        <source>{days} days {tier}</source>
        <translation>{tier} {days} 天</translation>
    </message>
    <message>
        <source>{n} % off</source>
        <translation>{n} 折</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} growth value to {tier}</source>
        <translation>再有 {n} 成长值到{tier}</translation>
    </message>
    <message>
        <source>{n} points pay</source>
        <translation>{n} 积分抵</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 倍</translation>
    </message>
    <message>
        <source>{tier}: from</source>
        <translation>{tier}门槛</translation>
    </message>
    <message>
        <source>{tier}: points</source>
        <translation>{tier}积分倍数</translation>
    </message>
    <message>
        <source>{times} points a yuan</source>
        <translation>消费 1 元积 {times} 分</translation>
    </message>
    <message>
        <source>¥{amount} in all</source>
        <translation>累计消费满 ¥{amount}</translation>
    </message>
    <message>
        <source>¥{amount} in {days} days</source>
        <translation>{days} 天内消费满 ¥{amount}</translation>
    </message>
    <message>
        <source>¥{amount} more</source>
        <translation>送 ¥{amount}</translation>
    </message>
    <message>
        <source>¥{amount} to {tier}</source>
        <translation>再消费 ¥{amount} 到{tier}</translation>
    </message>
</context>
<context>
    <name>TiersPage</name>
    <message>
        <source>Once somebody has bought, other thresholds can be tried out here first.</source>
        <translation>有人消费以后，可以先在这里试别的门槛。</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>记一单</translation>
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
    <name>TimelinePart</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>还没有这类记录</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
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
    <name>Tools</name>
    <message>
        <source>Closing list…</source>
        <translation>闭店清单…</translation>
    </message>
    <message>
        <source>Deal new ones…</source>
        <translation>排新的…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>Packages…</source>
        <translation>套餐…</translation>
    </message>
    <message>
        <source>Preview A4</source>
        <translation>预览 A4</translation>
    </message>
    <message>
        <source>Print the benefits poster</source>
        <translation>打印权益海报</translation>
    </message>
    <message>
        <source>Register newcomer</source>
        <translation>登记新客</translation>
    </message>
    <message>
        <source>Take down feedback</source>
        <translation>记反馈</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
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
    <message>
        <source>Record sale</source>
        <translation>记一单</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>自定金额</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>别的</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠金</translation>
    </message>
    <message>
        <source>Bonus (yuan)</source>
        <translation>送赠金（元）</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>充多少</translation>
    </message>
    <message>
        <source>Its text…</source>
        <translation>协议正文…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>More than 5,000 yuan on one name: look at what rules say first.</source>
        <translation>一个人名下超过 5,000 元，先看看法规怎么说。</translation>
    </message>
    <message>
        <source>Nobody shares this balance</source>
        <translation>这份余额没有人共用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>充（元）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>充</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Print the agreement</source>
        <translation>打印协议</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Share with family…</source>
        <translation>亲友共用…</translation>
    </message>
    <message>
        <source>Shared with {names}</source>
        <translation>共用：{names}</translation>
    </message>
    <message>
        <source>This customer is not there any more.</source>
        <translation>这位客户已经不在了。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Top up stored value</source>
        <translation>储值充值</translation>
    </message>
    <message>
        <source>Top up {amount}</source>
        <translation>充值 {amount}</translation>
    </message>
    <message>
        <source>What rules say (no legal advice)</source>
        <translation>法规怎么说（不是法律意见）</translation>
    </message>
    <message>
        <source>hand it over now</source>
        <translation>现在给客户</translation>
    </message>
    <message>
        <source>type it below</source>
        <translation>在下面填</translation>
    </message>
    <message>
        <source>whose balance is shared</source>
        <translation>共用这位的余额</translation>
    </message>
    <message>
        <source>{amount} so far</source>
        <translation>原来 {amount}</translation>
    </message>
</context>
<context>
    <name>TotalRow</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total: {added} new friends, {orders} first orders, cost {cost}, per friend {rate}, CAC {cac}</source>
        <translation>合计：新增好友 {added}，首单客户 {orders}，花费 {cost}，加粉成本 {rate}，CAC {cac}</translation>
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
    <name>TreeBuilder</name>
    <message>
        <source>Condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>Contacts who fulfil</source>
        <translation>找出满足</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>加排除</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>加一组</translation>
    </message>
    <message>
        <source>How conditions join</source>
        <translation>条件怎么连</translation>
    </message>
    <message>
        <source>These conditions are nested deeper than can be drawn here. They work; their sentence is below.</source>
        <translation>这些条件嵌套太深，这里画不出来，但照样能用。下面是读出来的意思。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>and</source>
        <translation>并且</translation>
    </message>
    <message>
        <source>any</source>
        <comment>of the conditions</comment>
        <translation>任一</translation>
    </message>
    <message>
        <source>conditions</source>
        <comment>of a rule</comment>
        <translation>条件</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>条件的客户</translation>
    </message>
    <message>
        <source>not</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>who</source>
        <translation>满足</translation>
    </message>
</context>
<context>
    <name>TreeSide</name>
    <message>
        <source>Find a tag</source>
        <translation>找标签</translation>
    </message>
    <message>
        <source>New tag or group</source>
        <translation>新建标签或标签组</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
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
        <source>%n order(s) and refunds of them are removed.</source>
        <translation>
            <numerusform>会去掉它带来的 %n 笔订单和退款。</numerusform>
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
        <source>This can&apos;t be undone.</source>
        <translation>这一步不能撤销。</translation>
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
        <source>ask again about %n pair(s)</source>
        <translation>
            <numerusform>%n 对会再问是不是同一个人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear %n field(s)</source>
        <translation>
            <numerusform>清空 %n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n shared balance(s)</source>
        <translation>
            <numerusform>取消 %n 个余额共用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget %n name(s) of buyers of orders</source>
        <translation>
            <numerusform>忘掉 %n 个订单买家的号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget the earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>忘掉 %n 位客户以前的消费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget the words met in %n chat(s)</source>
        <translation>
            <numerusform>忘掉 %n 段聊天里的关键词</numerusform>
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
        <source>open %n closed day(s) again</source>
        <translation>
            <numerusform>重新打开 %n 天的日结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put %n member(s) back to the lowest tier</source>
        <translation>
            <numerusform>让 %n 位会员回到最低等级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n benefit(s)</source>
        <translation>
            <numerusform>删掉 %n 项权益</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n cost(s)</source>
        <translation>
            <numerusform>去掉 %n 笔花费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n feedback(s)</source>
        <translation>
            <numerusform>去掉 %n 条反馈</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n field definition(s)</source>
        <translation>
            <numerusform>去掉 %n 个自定义字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n figure(s) of reach</source>
        <translation>
            <numerusform>去掉 %n 个触达数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n friendship(s)</source>
        <translation>
            <numerusform>去掉 %n 段好友关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n held sale(s)</source>
        <translation>
            <numerusform>删掉 %n 张挂单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n kind(s) of number</source>
        <translation>
            <numerusform>去掉 %n 种号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n line(s) of the closing list</source>
        <translation>
            <numerusform>删掉闭店清单的 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n membership plan(s)</source>
        <translation>
            <numerusform>删掉 %n 种付费会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new account(s)</source>
        <translation>
            <numerusform>去掉 %n 个新账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new channel(s)</source>
        <translation>
            <numerusform>去掉 %n 个新渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new contact(s)</source>
        <translation>
            <numerusform>移走 %n 位新客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new gift(s)</source>
        <translation>
            <numerusform>删掉 %n 个新礼品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new product(s)</source>
        <translation>
            <numerusform>删掉 %n 个新商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new rule(s)</source>
        <translation>
            <numerusform>去掉 %n 条新规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new segment(s)</source>
        <translation>
            <numerusform>去掉 %n 个新分群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new staff member(s)</source>
        <translation>
            <numerusform>去掉 %n 位新店员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tag group(s)</source>
        <translation>
            <numerusform>去掉 %n 个新标签组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tag(s)</source>
        <translation>
            <numerusform>去掉 %n 个新标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tier(s)</source>
        <translation>
            <numerusform>删掉 %n 个新等级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n note(s)</source>
        <translation>
            <numerusform>去掉 %n 条跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n number(s)</source>
        <translation>
            <numerusform>去掉 %n 个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n picture(s)</source>
        <translation>
            <numerusform>去掉 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n product category(s)</source>
        <translation>
            <numerusform>删掉 %n 个商品分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n registration(s)</source>
        <translation>
            <numerusform>去掉 %n 条登记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n task(s) for points</source>
        <translation>
            <numerusform>删掉 %n 个积分任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n top-up package(s)</source>
        <translation>
            <numerusform>删掉 %n 个充值套餐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n way(s) to pay</source>
        <translation>
            <numerusform>删掉 %n 种收款方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reset %n setting(s)</source>
        <translation>
            <numerusform>还原 %n 项设置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n line(s) out of the rota</source>
        <translation>
            <numerusform>从值班里拿掉 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n tag(s) off the channel</source>
        <translation>
            <numerusform>从渠道上拿掉 %n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n tag(s) out of the rule</source>
        <translation>
            <numerusform>从规则里拿掉 %n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n change(s) of stock</source>
        <translation>
            <numerusform>收回 %n 笔库存变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n change(s) of tier</source>
        <translation>
            <numerusform>收回 %n 次等级变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n exchange(s) for a gift</source>
        <translation>
            <numerusform>收回 %n 次礼品兑换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n line(s) of sales</source>
        <translation>
            <numerusform>收回 %n 行消费明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n membership(s)</source>
        <translation>
            <numerusform>收回 %n 个付费会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n opening balance(s)</source>
        <translation>
            <numerusform>收回 %n 笔期初余额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n payment(s)</source>
        <translation>
            <numerusform>收回 %n 笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n payout(s)</source>
        <translation>
            <numerusform>收回 %n 笔退储值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n sale(s)</source>
        <translation>
            <numerusform>收回 %n 笔消费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n task(s) done</source>
        <translation>
            <numerusform>收回 %n 次完成的任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n top-up(s)</source>
        <translation>
            <numerusform>收回 %n 笔充值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n use(s) of a benefit</source>
        <translation>
            <numerusform>收回 %n 次权益使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back the work of adding %n friend(s)</source>
        <translation>
            <numerusform>收回 %n 位的加好友任务</numerusform>
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
    <name>UnsavedDialog</name>
    <message>
        <source>Something is not saved yet</source>
        <translation>还有没保存的</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>What you typed in “{name}” is lost if you go on.</source>
        <translation>「{name}」里改的还没保存，继续就丢了。</translation>
    </message>
</context>
<context>
    <name>UpdatingDialog</name>
    <message>
        <source>A backup is made and checked first. This is needed once.</source>
        <translation>会先备份并核对一遍，只需要这一次。</translation>
    </message>
    <message>
        <source>Getting the shop&apos;s data ready for this Hudie</source>
        <translation>正在把数据升级到这个版本</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>%n slip(s) on hold</source>
        <translation>
            <numerusform>挂着 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢掉</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>散客</translation>
    </message>
</context>
<context>
    <name>WelcomeEditor</name>
    <message>
        <source>Not known, stays as it is: {names}</source>
        <translation>不认识，会原样留着：{names}</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Welcome text</source>
        <translation>欢迎语</translation>
    </message>
    <message>
        <source>address of the shop</source>
        <translation>店铺地址</translation>
    </message>
    <message>
        <source>name of the channel</source>
        <translation>渠道名</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>what newcomers get</source>
        <translation>新人得什么</translation>
    </message>
    <message>
        <source>what the customer is called</source>
        <translation>怎么称呼客户</translation>
    </message>
    <message>
        <source>who looks after them</source>
        <translation>谁来接待</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Balance {amount}</source>
        <translation>余额 {amount}</translation>
    </message>
    <message>
        <source>principal {principal} · bonus {bonus}</source>
        <translation>本金 {principal} · 赠金 {bonus}</translation>
    </message>
</context>
<context>
    <name>WhoseDialog</name>
    <message>
        <source>Give it</source>
        <translation>归到名下</translation>
    </message>
    <message>
        <source>Give this sale to a customer</source>
        <translation>把这单归到客户名下</translation>
    </message>
    <message>
        <source>Points and growth are earned now; prices stay as they were</source>
        <translation>现在补积分和成长值；价格不变</translation>
    </message>
    <message>
        <source>Say first who it is: digits, initials or card</source>
        <translation>先说是谁：尾号、首字母或卡号</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Add-friend work</source>
        <translation>加好友名单</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没回应</translation>
    </message>
    <message>
        <source>Only those to add</source>
        <translation>只看待添加</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Paste results…</source>
        <translation>贴回结果…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The list can&apos;t be read</source>
        <translation>读不出名单</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Without an answer: a reminder after {remind} days, back to the pool after {back}. No account ever passes its red line.</source>
        <translation>申请没回应：{remind} 天提醒，{back} 天回到未分配。一个账号一天绝不超过红线。</translation>
    </message>
    <message>
        <source>{name}&apos;s list</source>
        <translation>{name}的名单</translation>
    </message>
    <message>
        <source>{people} people · {done} done</source>
        <translation>{people} 人 · 已做 {done}</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message numerus="yes">
        <source>%n more today</source>
        <translation>
            <numerusform>今天还能加 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them in the app, then press what came of it</source>
        <translation>到微信里加，然后按结果（自动跳到下一位）</translation>
    </message>
    <message>
        <source>Adding now</source>
        <translation>现在加</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一条</translation>
    </message>
    <message>
        <source>Choose a line at the left, or deal new ones.</source>
        <translation>在左边选一位，或者排新的。</translation>
    </message>
    <message>
        <source>Copy F7</source>
        <translation>复制 F7</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Copy verification text</source>
        <translation>复制验证语</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天已做</translation>
    </message>
    <message>
        <source>Edit the texts</source>
        <translation>改验证语</translation>
    </message>
    <message>
        <source>Friend already</source>
        <translation>已是好友</translation>
    </message>
    <message>
        <source>Must not be asked any more: a friend already, or wants to be left alone.</source>
        <translation>不能再加了：已是好友，或者免打扰。</translation>
    </message>
    <message>
        <source>No friend any more…</source>
        <translation>不是好友了…</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>搜不到</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>明天再说</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Take back last</source>
        <translation>撤销上一位</translation>
    </message>
    <message>
        <source>They blocked us</source>
        <translation>被拉黑</translation>
    </message>
    <message>
        <source>They deleted us</source>
        <translation>被删除</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Verification text</source>
        <translation>验证语</translation>
    </message>
    <message>
        <source>We removed them</source>
        <translation>我们删的</translation>
    </message>
    <message>
        <source>You add people in the app yourself; the number leaves the clipboard after 60 seconds.</source>
        <translation>加人由店员在微信里做；号码 60 秒后从剪贴板清掉</translation>
    </message>
    <message>
        <source>contact since {day}</source>
        <translation>认识于 {day}</translation>
    </message>
    <message>
        <source>dealt to {name}</source>
        <translation>排给了 {name}</translation>
    </message>
    <message>
        <source>never asked about offers: this one invitation only</source>
        <translation>没问过是否同意，只邀请这一次</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>{n} asked today. At {most} it is over for today, lest the account be blocked.</source>
        <translation>今天已申请 {n} 个。到 {most} 个就停，免得账号被限制。</translation>
    </message>
    <message>
        <source>{n} asked today: the red line of {most} is reached. Go on tomorrow.</source>
        <translation>今天已申请 {n} 个，到了红线 {most}。明天再加。</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} / {total}</translation>
    </message>
</context>
<context>
    <name>_Amounts</name>
    <message>
        <source>Take it</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>_BoxFrame</name>
    <message>
        <source>Add to this group</source>
        <translation>加到这一组</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>以下全部符合</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>以下任一符合</translation>
    </message>
    <message>
        <source>and</source>
        <translation>并且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>_Dates</name>
    <message>
        <source>to</source>
        <comment>between two values</comment>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>_Joined</name>
    <message>
        <source>in</source>
        <comment>before a number of days</comment>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number or name there</source>
        <translation>那边的号码或名字</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>去掉这一行</translation>
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
    <name>_LineRow</name>
    <message>
        <source>Price of {name}</source>
        <translation>{name} 的单价</translation>
    </message>
    <message>
        <source>Quantity of {name}</source>
        <translation>{name} 的数量</translation>
    </message>
    <message>
        <source>Take {name} off the bill</source>
        <translation>去掉 {name}</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two values</comment>
        <translation>到</translation>
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
    <name>_Row</name>
    <message>
        <source>How many times</source>
        <translation>几次</translation>
    </message>
    <message>
        <source>Kind of benefit</source>
        <translation>权益种类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Take this benefit out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>给什么</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>_SpeakerRow</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不统计</translation>
    </message>
    <message>
        <source>Our side, not counted</source>
        <translation>我们自己人，不统计</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Who {name} is</source>
        <translation>{name} 是谁</translation>
    </message>
</context>
<context>
    <name>_TextValue</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Add friends</source>
        <translation>加好友</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Member tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Paid membership</source>
        <translation>付费会员</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>储值流水</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags and rules</source>
        <translation>标签与规则</translation>
    </message>
    <message>
        <source>Tiers and rules</source>
        <translation>等级与规则</translation>
    </message>
</context>
</TS>
