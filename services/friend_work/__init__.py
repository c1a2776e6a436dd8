"""The work of adding contacts as friends: who may be asked, dealt to accounts within their caps, done, and judged.

未分配 unassigned -> 待添加 to_add -> 待通过 requested -> 好友 friend | 拒绝 refused | 搜不到 not_found (domain.md). A request that
nobody answered ends as refused without `answered_on`; who agreed to offers is then in the pool again with a row of their
own, whoever was never asked about offers had the one invitation.
"""

FEATURE = "friend_work"
"""The optional capability of services/settings.py."""
